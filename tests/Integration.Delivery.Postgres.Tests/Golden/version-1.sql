CREATE SCHEMA IF NOT EXISTS "delivery";
CREATE TABLE "delivery".version (version integer PRIMARY KEY);
INSERT INTO "delivery".version VALUES (0);
DO $$ BEGIN
    IF (SELECT version FROM "delivery".version) <> 0 THEN RAISE EXCEPTION 'The tables do not have version 0.'; END IF;
END $$;
CREATE TABLE "delivery".queues (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    lanes integer NOT NULL,
    hurry_to bigint NOT NULL DEFAULT 0       -- somebody waits for entries up to this number
);

CREATE TABLE "delivery".members (              -- the processes that deliver
    queue integer NOT NULL,
    id uuid NOT NULL,
    alive_until timestamptz NOT NULL,
    PRIMARY KEY (queue, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

CREATE TABLE "delivery".lanes (
    queue integer NOT NULL,
    number integer NOT NULL,
    owner uuid,                              -- the member that reads it
    fence bigint NOT NULL DEFAULT 0,         -- how often it was taken; what was begun under another number may have been sent
    lease_end timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (queue, number)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

-- Without a cache for each session: numbers rise in the order of enqueueing, in all processes.
CREATE SEQUENCE "delivery".entries_sequence AS bigint CACHE 1;

CREATE TABLE "delivery".entries (
    queue integer NOT NULL,
    lane integer NOT NULL,
    priority smallint NOT NULL,              -- 0 live, 1 backfill
    sequence bigint NOT NULL,
    key bytea NOT NULL,                      -- whose, in UTF-8; identifies a person
    bytes integer NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    begun bigint NOT NULL DEFAULT 0,         -- the fence under which its sending was begun and not ended; 0: none; -1: an attempt may have been applied
    enqueued_at timestamptz NOT NULL,
    trace_parent text,
    payload bytea NOT NULL,
    PRIMARY KEY (queue, lane, priority, sequence)
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000, autovacuum_vacuum_cost_delay = 0, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 10000);
CREATE INDEX backfill_by_key ON "delivery".entries (queue, lane, key) WHERE priority = 1;

CREATE TABLE "delivery".dead_letters (
    queue integer NOT NULL,
    sequence bigint NOT NULL,
    key bytea NOT NULL,
    bytes integer NOT NULL,
    attempts integer NOT NULL,
    enqueued_at timestamptz NOT NULL,
    trace_parent text,
    payload bytea NOT NULL,
    cause text NOT NULL,
    reason text NOT NULL,
    given_up_at timestamptz NOT NULL,
    PRIMARY KEY (queue, sequence)
);

-- Each commit adds what it changed; from time to time the rows become one. A row that everybody changes would make transactions wait for each other.
CREATE TABLE "delivery".totals (
    queue integer NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    items bigint NOT NULL,
    bytes bigint NOT NULL,
    dead_letters bigint NOT NULL,
    PRIMARY KEY (queue, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
UPDATE "delivery".version SET version = 1;
