-- What the engine is owed can be seen and, when it was quarantined, released by people. A refusal that may pass is counted, so that it is not repeated for ever.
-- Lock impact: adds columns whose defaults need no rewrite; builds two partial indexes over the few rows that are owed, which blocks writes while it lasts.
ALTER TABLE process_start_request
  ADD COLUMN version        bigint  NOT NULL DEFAULT 1,
  -- How often the engine has answered with another refusal than that it is away, and since when.
  ADD COLUMN declined       integer NOT NULL DEFAULT 0,
  ADD COLUMN declined_since timestamptz,
  ADD COLUMN quarantined_at timestamptz,
  ADD COLUMN releases       integer NOT NULL DEFAULT 0,
  ADD COLUMN released_by    text,
  ADD COLUMN released_at    timestamptz,
  ADD COLUMN release_reason text,
  -- The process instance that the start has led to, as the engine told; since when one is missing although it should have been told.
  ADD COLUMN instance_key   bigint,
  ADD COLUMN missing_since  timestamptz;
ALTER TABLE published_message
  ADD COLUMN version        bigint  NOT NULL DEFAULT 1,
  ADD COLUMN declined       integer NOT NULL DEFAULT 0,
  ADD COLUMN declined_since timestamptz,
  ADD COLUMN quarantined_at timestamptz,
  ADD COLUMN releases       integer NOT NULL DEFAULT 0,
  ADD COLUMN released_by    text,
  ADD COLUMN released_at    timestamptz,
  ADD COLUMN release_reason text;

CREATE INDEX process_start_request_owed ON process_start_request (tenant_id, start_request_id)
  WHERE status IN ('PENDING', 'REFUSED') OR missing_since IS NOT NULL;
CREATE INDEX published_message_owed ON published_message (tenant_id, published_message_id)
  WHERE outcome IN ('PENDING', 'REFUSED');

-- Both tables as one list. The reader's own row-level security applies.
CREATE VIEW engine_message WITH (security_invoker = true) AS
SELECT tenant_id, start_request_id AS message_id, 'START' AS kind, message_name AS name, business_key AS correlation_key,
  event_id, correlation_id, process_id, instance_key,
  CASE WHEN missing_since IS NOT NULL THEN 'WITHOUT_INSTANCE'
       WHEN status = 'PENDING' THEN 'WAITING'
       WHEN status = 'REFUSED' THEN 'QUARANTINED'
       ELSE 'DELIVERED' END AS state,
  (status IN ('PENDING', 'REFUSED') OR missing_since IS NOT NULL) AS owed,
  attempts, last_error, requested_at,
  CASE WHEN status = 'REFUSED' THEN coalesce(quarantined_at, requested_at)
       ELSE coalesce(missing_since, started_at, released_at, requested_at) END AS since,
  releases, released_by, released_at, release_reason, version
FROM process_start_request
UNION ALL
SELECT tenant_id, published_message_id, 'MESSAGE', name, correlation_key, event_id, correlation_id, NULL, NULL,
  CASE outcome WHEN 'PENDING' THEN 'WAITING' WHEN 'REFUSED' THEN 'QUARANTINED' ELSE 'DELIVERED' END,
  outcome IN ('PENDING', 'REFUSED'),
  attempts, last_error, requested_at,
  CASE WHEN outcome = 'REFUSED' THEN coalesce(quarantined_at, requested_at)
       ELSE coalesce(published_at, released_at, requested_at) END,
  releases, released_by, released_at, release_reason, version
FROM published_message;
GRANT SELECT ON engine_message TO ${app_role};
GRANT SELECT ON engine_message TO ${support_role};
