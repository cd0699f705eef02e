-- Messages to processes that are already there (or not yet: the engine keeps a message until expires_at). One row per
-- event, message and key, so that support can see what was said, when, and how long it can still be heard.
-- Lock impact: new table.
CREATE TABLE published_message (
  published_message_id uuid        PRIMARY KEY,
  tenant_id            text        NOT NULL,
  event_id             uuid        NOT NULL,
  name                 text        NOT NULL,
  correlation_key      text        NOT NULL,
  correlation_id       text        NOT NULL,
  variables            text        NOT NULL,
  ttl_seconds          bigint      NOT NULL CHECK (ttl_seconds > 0),
  outcome              text        NOT NULL CHECK (outcome IN ('PENDING', 'PUBLISHED', 'REFUSED')),
  attempts             integer     NOT NULL DEFAULT 0,
  next_attempt_at      timestamptz NOT NULL,
  last_error           text,
  message_key          bigint,
  requested_at         timestamptz NOT NULL,
  published_at         timestamptz,
  expires_at           timestamptz,
  UNIQUE (tenant_id, event_id, name, correlation_key),
  CHECK ((outcome = 'PUBLISHED') = (published_at IS NOT NULL))
);
CREATE INDEX published_message_pending ON published_message (next_attempt_at) WHERE outcome = 'PENDING';
CREATE INDEX published_message_key ON published_message (tenant_id, correlation_key, requested_at);

ALTER TABLE published_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_message FORCE ROW LEVEL SECURITY;
-- '*' is the session of the publisher, which serves all tenants.
CREATE POLICY tenant_isolation ON published_message
  USING (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*')
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*');
GRANT SELECT, INSERT, UPDATE ON published_message TO ${app_role};
GRANT SELECT ON published_message TO ${support_role};
