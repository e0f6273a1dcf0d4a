-- A made-up schema of our own: workspaces (tenants), people, bookings, and objects that hide a
-- side effect. Every hidden one writes a row to trap_log, so a test can see that it was run.
SET client_min_messages = warning;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinic_app') THEN CREATE ROLE clinic_app LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinic_ro') THEN CREATE ROLE clinic_ro LOGIN; END IF;
  EXECUTE format('ALTER DATABASE %I SET app.signing_key = %L', current_database(), 'signing-key-0815');
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE TYPE booking_state AS ENUM ('asked', 'held', 'paid', 'done', 'void');

CREATE TABLE workspaces (
  id bigint PRIMARY KEY, title varchar(80) NOT NULL, tier text NOT NULL, zone text NOT NULL,
  opened_at timestamptz NOT NULL, closed_at timestamptz, fee_cents integer NOT NULL);
CREATE TABLE people (
  id bigint PRIMARY KEY, workspace_id bigint NOT NULL REFERENCES workspaces (id),
  email text NOT NULL UNIQUE, phone text, full_name text NOT NULL, date_of_birth date,
  last_ip inet, tongue text NOT NULL, is_active boolean NOT NULL, joined_at timestamptz NOT NULL,
  seen_at timestamptz);
CREATE TABLE bookings (
  id bigint PRIMARY KEY, workspace_id bigint NOT NULL REFERENCES workspaces (id),
  person_id bigint NOT NULL, state booking_state NOT NULL, price_cents integer NOT NULL,
  coin char(3) NOT NULL, rebate_cents integer, labels text[] NOT NULL, made_at timestamptz NOT NULL,
  paid_at timestamptz, wait_ms integer NOT NULL);
CREATE TABLE booking_lines (
  id bigint PRIMARY KEY, booking_id bigint NOT NULL, item text NOT NULL, amount integer NOT NULL,
  unit_cents integer NOT NULL);
CREATE TABLE daily_counts (
  workspace_id bigint PRIMARY KEY REFERENCES workspaces (id), bookings_count integer NOT NULL,
  people_count integer NOT NULL, counted_at timestamptz NOT NULL);
CREATE TABLE hooks (
  id bigint PRIMARY KEY, vendor text NOT NULL, topic text NOT NULL, delivery uuid NOT NULL,
  code integer, tries integer NOT NULL, data jsonb NOT NULL, got_at timestamptz NOT NULL,
  done_at timestamptz);
CREATE TABLE journal (
  id bigint PRIMARY KEY, actor_email text NOT NULL, verb text NOT NULL, thing text NOT NULL,
  extra jsonb NOT NULL, at timestamptz NOT NULL);
CREATE TABLE access_keys (
  id bigint PRIMARY KEY, person_id bigint NOT NULL REFERENCES people (id), secret text NOT NULL UNIQUE,
  rights text[] NOT NULL, made_at timestamptz NOT NULL, used_at timestamptz);
CREATE TABLE memos (id bigint PRIMARY KEY, workspace_id bigint, body text);
CREATE TABLE trap_log (id bigserial PRIMARY KEY, who text, at timestamptz DEFAULT clock_timestamp());
CREATE SEQUENCE receipt_no START 100;

INSERT INTO workspaces SELECT i, 'Workspace ' || i, (ARRAY['free','solo','team','large'])[1 + (i * 7) % 4],
  (ARRAY['eu','us','ap'])[1 + i % 3], now() - (i % 500) * interval '1 day',
  CASE WHEN i % 31 = 0 THEN now() - (i % 20) * interval '1 day' END, ((i * 7) % 4) * 2900
  FROM generate_series(1, 600) i;
INSERT INTO people SELECT i, 1 + (i * 13) % 600, 'person' || i || '@mail' || (i % 40) || '.test',
  CASE WHEN i % 5 > 0 THEN '+4930' || lpad(i::text, 7, '0') END, 'Given' || i || ' Family' || i,
  date '1955-01-01' + (i * 13) % 17000, ('10.' || i % 200 || '.' || i % 250 || '.' || (i * 7) % 250)::inet,
  (ARRAY['en','de','fr','ja'])[1 + i % 4], i % 9 > 0, now() - (i % 400) * interval '1 day',
  CASE WHEN i % 8 > 0 THEN now() - (i % 200) * interval '3 hours' END
  FROM generate_series(1, 3000) i;
INSERT INTO bookings SELECT i, 1 + (p * 13) % 600, CASE WHEN i % 900 = 0 THEN 700000 + i ELSE p END,
  (ARRAY['asked','held','paid','paid','done','done','void','paid'])[1 + i % 8]::booking_state,
  300 + (i * 41) % 15000, (ARRAY['EUR','USD','USD','JPY'])[1 + i % 4], CASE WHEN i % 6 = 0 THEN (i * 3) % 700 END,
  CASE WHEN i % 3 = 0 THEN ARRAY['web','new'] WHEN i % 3 = 1 THEN ARRAY['kiosk'] ELSE '{}' END,
  now() - (i % 2000) * interval '40 minutes', CASE WHEN i % 8 IN (2,3,7) THEN now() - (i % 2000) * interval '40 minutes' END,
  10 + (i * i) % 800 FROM (SELECT i, 1 + (i * 17) % 3000 AS p FROM generate_series(1, 12000) i) s;
INSERT INTO booking_lines SELECT i, CASE WHEN i % 2000 = 0 THEN 500000 + i ELSE 1 + (i * 3) % 12000 END,
  'item-' || i % 90, 1 + i % 4, 100 + (i * 19) % 4000 FROM generate_series(1, 15000) i;
INSERT INTO daily_counts SELECT w.id, (SELECT count(*) FROM bookings b WHERE b.workspace_id = w.id)
  + CASE WHEN w.id % 19 = 0 THEN 2 ELSE 0 END, (SELECT count(*) FROM people p WHERE p.workspace_id = w.id),
  now() - CASE WHEN w.id % 19 = 0 THEN interval '8 days' ELSE interval '10 minutes' END FROM workspaces w;
INSERT INTO hooks SELECT i, (ARRAY['payco','shipco','smsco'])[1 + i % 3],
  (ARRAY['charge.ok','charge.failed','label.made','sms.sent'])[1 + i % 4], md5('d' || i)::uuid,
  CASE WHEN i % 23 = 0 THEN 500 WHEN i % 37 = 0 THEN NULL ELSE 200 END, 1 + i % 4,
  jsonb_build_object('kind', (ARRAY['a','b','c'])[1 + i % 3], 'test', i % 10 = 0, 'amount', 100 + i % 5000,
    'email', 'person' || (1 + i % 3000) || '@mail' || (i % 40) || '.test', 'parts', jsonb_build_array(i % 3, i % 5)),
  now() - (i % 1500) * interval '10 minutes', CASE WHEN i % 23 > 0 THEN now() - (i % 1500) * interval '10 minutes' END
  FROM generate_series(1, 3000) i;
INSERT INTO journal SELECT i, 'person' || (1 + i % 300) || '@mail' || (i % 40) || '.test',
  (ARRAY['enter','export','grant','erase'])[1 + i % 4], (ARRAY['bookings','people'])[1 + i % 2],
  jsonb_build_object('ip', '10.1.' || i % 250 || '.7', 'ok', i % 13 > 0), now() - (i % 2500) * interval '20 minutes'
  FROM generate_series(1, 2500) i;
INSERT INTO access_keys SELECT i, i * 5, 'key_' || md5('k' || i), CASE WHEN i % 3 = 0 THEN ARRAY['read','write'] ELSE ARRAY['read'] END,
  now() - (i % 200) * interval '1 day', CASE WHEN i % 4 > 0 THEN now() - (i % 90) * interval '2 hours' END
  FROM generate_series(1, 500) i;
INSERT INTO memos SELECT i, 1 + i % 600, 'memo ' || i FROM generate_series(1, 300) i;

CREATE FUNCTION trip(who text DEFAULT 'trip') RETURNS integer LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN INSERT INTO public.trap_log (who) VALUES (who); RETURN 1; END $$;
CREATE FUNCTION sly(bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS
  $$ BEGIN PERFORM public.trip('sly'); RETURN true; END $$;
CREATE FUNCTION is_big(bigint) RETURNS boolean LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('is_big'); RETURN $1 % 2 = 0; END $$;
CREATE FUNCTION last_word(p people) RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('attribute'); RETURN p.seen_at; END $$;
CREATE FUNCTION lower(varchar) RETURNS text LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('overload'); RETURN $1; END $$;
CREATE FUNCTION round(integer) RETURNS integer LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('overload'); RETURN $1; END $$;
CREATE FUNCTION same(text, text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('operator'); RETURN $1 = $2; END $$;
CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = same);
CREATE OPERATOR public.~~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = same);
CREATE FUNCTION fine(text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('domain'); RETURN true; END $$;
CREATE DOMAIN fine_text AS text CHECK (fine(VALUE));
CREATE FUNCTION add_up(bigint, bigint) RETURNS bigint LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('aggregate'); RETURN coalesce($1, 0) + coalesce($2, 0); END $$;
CREATE AGGREGATE sum_up (bigint) (SFUNC = add_up, STYPE = bigint, INITCOND = '0');
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION as_pair(integer) RETURNS pair LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('cast'); RETURN ROW($1, $1)::public.pair; END $$;
CREATE CAST (integer AS pair) WITH FUNCTION as_pair (integer);
CREATE FUNCTION as_real(text) RETURNS integer LANGUAGE plpgsql VOLATILE AS
  $$ BEGIN PERFORM public.trip('cast'); RETURN 1; END $$;
CREATE CAST (text AS integer) WITH FUNCTION as_real (text);

CREATE VIEW booking_days AS SELECT date_trunc('day', made_at) AS day, state, count(*) AS n, sum(price_cents) AS cents
  FROM bookings GROUP BY 1, 2;
CREATE VIEW phone_book AS SELECT p.id, p.email, p.phone, p.full_name, w.title FROM people p JOIN workspaces w ON w.id = p.workspace_id;
CREATE VIEW open_bookings AS SELECT b.id, b.workspace_id, b.person_id, b.state, b.price_cents, b.made_at FROM bookings b WHERE b.state <> 'void';
CREATE VIEW big_bookings AS SELECT b.state, b.price_cents FROM bookings b WHERE is_big(b.workspace_id) AND b.id < 40;
CREATE VIEW sly_bookings AS SELECT b.state, b.price_cents FROM open_bookings b WHERE sly(b.id) AND b.id < 40;
CREATE MATERIALIZED VIEW tier_totals AS SELECT w.tier, count(*) AS bookings, sum(b.price_cents) AS cents
  FROM bookings b JOIN workspaces w ON w.id = b.workspace_id GROUP BY 1;

CREATE TABLE walled (id bigint PRIMARY KEY, kind text NOT NULL);
INSERT INTO walled SELECT i, (ARRAY['a','b'])[1 + i % 2] FROM generate_series(1, 200) i;
ALTER TABLE walled ENABLE ROW LEVEL SECURITY;
CREATE POLICY walled_read ON walled FOR SELECT USING (is_big(id));
CREATE TABLE fenced (id bigint PRIMARY KEY, kind text NOT NULL, region text NOT NULL);
INSERT INTO fenced SELECT i, (ARRAY['a','b'])[1 + i % 2], 'eu' FROM generate_series(1, 200) i;
ALTER TABLE fenced ENABLE ROW LEVEL SECURITY;
CREATE POLICY fenced_read ON fenced FOR SELECT USING (region = 'eu');
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE far_bookings (id bigint, state text) SERVER elsewhere;
CREATE TABLE typed (id bigint PRIMARY KEY, word fine_text, spot point);
INSERT INTO typed SELECT i, 'w', point(1, 2) FROM generate_series(1, 20) i;
SELECT setval('trap_log_id_seq', 1); TRUNCATE trap_log;
CREATE SCHEMA attic;
CREATE TABLE attic.memos (id bigint PRIMARY KEY, kind text);
CREATE TABLE attic.old_bookings (id bigint PRIMARY KEY, coin text NOT NULL, price_cents integer NOT NULL);
INSERT INTO attic.old_bookings SELECT i, (ARRAY['EUR','USD'])[1 + i % 2], i FROM generate_series(1, 400) i;
DO $$ DECLARE oid_ oid; BEGIN oid_ := lo_create(515151); END $$;

GRANT USAGE ON SCHEMA public, attic TO clinic_ro, clinic_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO clinic_ro;
GRANT SELECT ON ALL TABLES IN SCHEMA attic TO clinic_ro;
GRANT ALL ON ALL TABLES IN SCHEMA public TO clinic_app;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO clinic_app;
ANALYZE;
