-- Processes that the engine owes: one row per business key, written by the transaction that receives the event and
-- published afterwards. The unique key is what makes a start happen at most once.
-- Lock impact: new table.
CREATE TABLE process_start_request (
  start_request_id uuid        PRIMARY KEY,
  tenant_id        text        NOT NULL,
  process_id       text        NOT NULL,
  message_name     text        NOT NULL,
  business_key     text        NOT NULL,
  aggregate_id     uuid        NOT NULL,
  event_id         uuid        NOT NULL,
  correlation_id   text        NOT NULL,
  variables        text        NOT NULL,
  ttl_seconds      bigint      NOT NULL CHECK (ttl_seconds > 0),
  status           text        NOT NULL CHECK (status IN ('PENDING', 'STARTED', 'REFUSED')),
  attempts         integer     NOT NULL DEFAULT 0,
  next_attempt_at  timestamptz NOT NULL,
  last_error       text,
  message_key      bigint,
  requested_at     timestamptz NOT NULL,
  started_at       timestamptz,
  UNIQUE (tenant_id, process_id, business_key),
  CHECK ((status = 'STARTED') = (started_at IS NOT NULL))
);
CREATE INDEX process_start_request_pending ON process_start_request (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX process_start_request_aggregate ON process_start_request (tenant_id, aggregate_id);

ALTER TABLE process_start_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_start_request FORCE ROW LEVEL SECURITY;
-- '*' is the session of the publisher, which serves all tenants.
CREATE POLICY tenant_isolation ON process_start_request
  USING (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*')
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*');
GRANT SELECT, INSERT, UPDATE ON process_start_request TO ${app_role};
GRANT SELECT ON process_start_request TO ${support_role};
