-- A queue's file as version 1 left it, after a process that ended while the entry 2 was on its way. Not to be changed.
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE queue (
    lanes INTEGER NOT NULL,
    openings INTEGER NOT NULL,
    items INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    dead_letters INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    key TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    enqueued_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    trace_parent TEXT,
    checksum INTEGER NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX entries_by_lane ON entries (lane, priority);
CREATE INDEX backfill_by_key ON entries (key) WHERE priority = 1;
CREATE TABLE dead_letters (
    sequence INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    enqueued_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    trace_parent TEXT,
    checksum INTEGER NOT NULL,
    payload BLOB NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT NOT NULL,
    given_up_at INTEGER NOT NULL
) STRICT;
INSERT INTO queue (lanes, openings, items, bytes, dead_letters, checksum) VALUES (2, 5, 3, 60, 1, 611987755);
INSERT INTO entries (sequence, lane, priority, key, bytes, enqueued_at, attempts, begun, trace_parent, checksum, payload)
    VALUES (2, 0, 0, 'user-1', 20, 1772359200002, 3, 5, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 556411199, X'757365722D311F626567756E1F46616C73651F3230');
INSERT INTO entries (sequence, lane, priority, key, bytes, enqueued_at, attempts, begun, trace_parent, checksum, payload)
    VALUES (4, 1, 1, 'user-2', 30, 1772359200004, 0, 0, NULL, 2174145468, X'757365722D321F70726F66696C651F46616C73651F3330');
INSERT INTO entries (sequence, lane, priority, key, bytes, enqueued_at, attempts, begun, trace_parent, checksum, payload)
    VALUES (5, 0, 0, 'user-3', 10, 1772359200005, 0, 0, NULL, 1395132695, X'757365722D331F77616974696E671F46616C73651F3130');
INSERT INTO dead_letters (sequence, key, bytes, enqueued_at, attempts, trace_parent, checksum, payload, cause, reason, given_up_at)
    VALUES (1, 'user-4', 10, 1772359200001, 1, NULL, 3622101157, X'757365722D341F726566757365641F46616C73651F3130', 'Rejected', 'no such attribute', 1772359260000);
UPDATE sqlite_sequence SET seq = 7 WHERE name = 'entries';
PRAGMA application_id = 1397572177;
PRAGMA user_version = 1;
COMMIT;
