-- A start that the engine took is compared with the processes that it tells of.
-- Lock impact: adds a column whose default needs no rewrite; updates the starts there are, which blocks those rows; builds a partial index over the starts that
-- are not compared yet.

-- Up to this time the partition has told everything; without it, a missing process proves nothing.
ALTER TABLE engine_position ADD COLUMN told_until timestamptz NOT NULL DEFAULT 'epoch';

-- The owner is subject to the policy as well and would see no row. A start from before the engine told of its processes cannot be compared; 0 says so.
ALTER TABLE process_start_request NO FORCE ROW LEVEL SECURITY;
ALTER TABLE process_instance NO FORCE ROW LEVEL SECURITY;
UPDATE process_start_request r
SET instance_key = p.process_instance_key
FROM process_instance p
WHERE r.status = 'STARTED' AND p.tenant_id = r.tenant_id AND p.business_key = r.business_key AND p.process_id = r.process_id;
UPDATE process_start_request
SET instance_key = 0
WHERE status = 'STARTED' AND instance_key IS NULL
  AND started_at < coalesce((SELECT min(started_at) FROM process_instance), now());
ALTER TABLE process_instance FORCE ROW LEVEL SECURITY;
ALTER TABLE process_start_request FORCE ROW LEVEL SECURITY;

CREATE INDEX process_start_request_unseen ON process_start_request (tenant_id, business_key)
  WHERE status = 'STARTED' AND instance_key IS NULL;
