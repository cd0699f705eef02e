-- The outcome of every command, written in the transaction of its effect: a repeat answers from here.
-- Lock impact: new table.
CREATE TABLE idempotency_record (
  tenant_id         text        NOT NULL,
  idempotency_key   text        NOT NULL,
  command_type      text        NOT NULL,
  request_hash      text        NOT NULL,
  actor             text        NOT NULL,
  target_type       text        NOT NULL,
  target_id         uuid,
  status            text        NOT NULL CHECK (status IN ('COMPLETED', 'REJECTED')),
  response_status   integer     NOT NULL,
  response_headers  text        NOT NULL,
  response_json     text        NOT NULL,
  created_at        timestamptz NOT NULL,
  completed_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, idempotency_key)
);
CREATE INDEX idempotency_record_target ON idempotency_record (tenant_id, target_id, created_at);

ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON idempotency_record
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON idempotency_record TO ${app_role};
GRANT SELECT ON idempotency_record TO ${support_role};
-- A service compares what it needs with what is there before it says that it is ready.
GRANT SELECT ON ${flyway:table} TO ${app_role}, ${support_role};
