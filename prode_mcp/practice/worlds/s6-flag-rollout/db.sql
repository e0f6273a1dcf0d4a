-- booking-prod, PostgreSQL. Synthetic; deterministic.
CREATE TABLE studios (id bigint PRIMARY KEY, name text NOT NULL, owner_email text NOT NULL);
CREATE TABLE classes (id bigint PRIMARY KEY, studio_id bigint NOT NULL REFERENCES studios(id), capacity int NOT NULL, booked int NOT NULL, waiting int NOT NULL, starts_at timestamptz NOT NULL);
INSERT INTO studios SELECT 600+i, 'Studio '||i, 'owner'||i||'@studio.example.org' FROM generate_series(0,119) i;
INSERT INTO classes SELECT 9000+i, 600+i%120, 20, CASE WHEN i%7=0 THEN 20 ELSE 5+i%14 END, CASE WHEN i%7=0 THEN i%5 ELSE 0 END, timestamptz '2026-11-24T06:00:00Z' + i*interval '4 minutes' FROM generate_series(0,1399) i;
