-- Who changed what and why; each row carries the hash of the one before it, per tenant.
-- Lock impact: new tables.
CREATE TABLE audit_log (
  audit_id       uuid        PRIMARY KEY,
  tenant_id      text        NOT NULL,
  position       bigint      NOT NULL CHECK (position > 0),
  occurred_at    timestamptz NOT NULL,
  actor          text        NOT NULL,
  roles          text        NOT NULL,
  authority      integer     NOT NULL,
  action         text        NOT NULL,
  target_type    text        NOT NULL,
  target_id      text        NOT NULL,
  before_json    text,
  after_json     text,
  reason         text,
  correlation_id text        NOT NULL,
  previous_hash  text        NOT NULL,
  hash           text        NOT NULL,
  UNIQUE (tenant_id, position)
);
CREATE INDEX audit_log_target ON audit_log (tenant_id, target_id, position);

-- The end of each tenant's chain. Locking it orders the commands of a tenant at their very end.
CREATE TABLE audit_head (
  tenant_id text   PRIMARY KEY,
  position  bigint NOT NULL,
  hash      text   NOT NULL
);

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_log
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_head
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
-- Append only: nobody who serves requests may change or remove a row.
GRANT SELECT, INSERT ON audit_log TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON audit_head TO ${app_role};
GRANT SELECT ON audit_log, audit_head TO ${support_role};
