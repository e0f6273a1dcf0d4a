-- billing-prod, PostgreSQL. Synthetic; deterministic.
CREATE TABLE members (id bigint PRIMARY KEY, full_name text NOT NULL, email text NOT NULL, region text NOT NULL);
CREATE TABLE payments (id bigint PRIMARY KEY, member_id bigint NOT NULL REFERENCES members(id), provider text NOT NULL, region text NOT NULL, status text NOT NULL, amount_cents int NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO members SELECT 41000+i, 'Member '||i, 'mem_'||(41000+i)||'@mail.example.net', CASE WHEN i%2=0 THEN 'eu' ELSE 'us' END FROM generate_series(0,6999) i;
-- the morning: one in two hundred fails everywhere
INSERT INTO payments SELECT i, 41000+(i*37)%7000, CASE WHEN i%6=0 THEN 'sepa' ELSE 'paylane' END, CASE WHEN i%6=0 OR i%2=0 THEN 'eu' ELSE 'us' END, CASE WHEN i%200=7 THEN 'failed' ELSE 'paid' END, 2900, timestamptz '2026-11-20T09:00:00Z' + i*interval '6 seconds' FROM generate_series(1,2600) i;
-- since 13:24: three of four by Paylane in the EU fail
INSERT INTO payments SELECT 10000+i, 41000+(i*53)%7000, 'paylane', 'eu', CASE WHEN i%4=0 THEN 'paid' ELSE 'failed' END, 2900, timestamptz '2026-11-20T13:24:00Z' + i*interval '3 seconds' FROM generate_series(1,1400) i;
INSERT INTO payments SELECT 20000+i, 41000+(i*59)%7000, 'paylane', 'us', CASE WHEN i%200=7 THEN 'failed' ELSE 'paid' END, 2900, timestamptz '2026-11-20T13:24:00Z' + i*interval '2.5 seconds' FROM generate_series(1,1660) i;
INSERT INTO payments SELECT 30000+i, 41000+(i*61)%7000, 'sepa', 'eu', 'paid', 2900, timestamptz '2026-11-20T13:24:00Z' + i*interval '7 seconds' FROM generate_series(1,600) i;
