-- What a process of version 1 left that was killed while 2 and 3 were on their way, before somebody enqueued 6. Not to be changed.
INSERT INTO "delivery".queues (name, lanes, hurry_to) VALUES ('default', 2, 1);
INSERT INTO "delivery".members (queue, id, alive_until) VALUES (1, '6f9619ff-8b86-d011-b42d-00c04fc964ff', '2026-03-01 10:00:15+00');
INSERT INTO "delivery".lanes (queue, number, owner, fence, lease_end) VALUES
    (1, 0, '6f9619ff-8b86-d011-b42d-00c04fc964ff', 3, '2026-03-01 10:00:15+00'),
    (1, 1, NULL, 2, '-infinity');
INSERT INTO "delivery".entries (queue, lane, priority, sequence, key, bytes, attempts, begun, enqueued_at, trace_parent, payload) VALUES
    (1, 0, 0, 2, convert_to('user-1', 'UTF8'), 10, 1, 3, '2026-03-01 10:00:01+00', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', decode('757365722d311f626567756e1f46616c73651f3130', 'hex')),
    (1, 0, 0, 3, convert_to('user-2', 'UTF8'), 10, 0, 3, '2026-03-01 10:00:02+00', NULL, decode('757365722d321f6576656e741f547275651f3130', 'hex')),
    (1, 1, 1, 4, convert_to('user-3', 'UTF8'), 10, 0, 0, '2026-03-01 10:00:03+00', NULL, decode('757365722d331f6261636b66696c6c1f46616c73651f3130', 'hex')),
    (1, 0, 0, 6, convert_to('user-1', 'UTF8'), 10, 0, 0, '2026-03-01 10:00:04+00', NULL, decode('757365722d311f77616974696e671f46616c73651f3130', 'hex'));
INSERT INTO "delivery".dead_letters (queue, sequence, key, bytes, attempts, enqueued_at, trace_parent, payload, cause, reason, given_up_at) VALUES
    (1, 1, convert_to('user-4', 'UTF8'), 10, 1, '2026-03-01 10:00:00+00', NULL, decode('757365722d341f726566757365641f46616c73651f3130', 'hex'), 'Rejected', 'no such attribute', '2026-03-01 10:00:05+00');
INSERT INTO "delivery".totals (queue, items, bytes, dead_letters) VALUES (1, 5, 50, 0), (1, -1, -10, 1);
SELECT setval('"delivery".entries_sequence', 7);
