-- What each consumer of this service received and what became of it. One row per (consumer, event): the row and the
-- effect of the event commit together, so an event that is delivered twice has one effect.
--
-- RECEIVED     kept behind an earlier event of the same aggregate that is not settled yet
-- PROCESSED    its effect is committed
-- RETRYING     its last attempt failed; due again at next_attempt_at
-- FAILED       taken out of the automatic retries by support; still unsettled
-- QUARANTINED  no automatic attempt is left; copied to the dead letter topic (dlt_published_at)
CREATE TABLE inbox_message (
  consumer_name     text        NOT NULL,
  event_id          uuid        NOT NULL,
  -- Unknown only for records that could not be read.
  tenant_id         text,
  topic             text        NOT NULL,
  partition_no      integer     NOT NULL,
  offset_no         bigint      NOT NULL,
  record_key        text,
  event_type        text,
  aggregate_id      uuid,
  aggregate_version bigint,
  payload           text        NOT NULL,
  -- base64 keeps bytes that are no text; everything readable is stored as it came.
  payload_encoding  text        NOT NULL DEFAULT 'utf-8' CHECK (payload_encoding IN ('utf-8', 'base64')),
  correlation_id    text,
  traceparent       text,
  status            text        NOT NULL
    CHECK (status IN ('RECEIVED', 'PROCESSED', 'RETRYING', 'FAILED', 'QUARANTINED')),
  error_code        text,
  error_message     text,
  -- All failed attempts, and among them those that were not the fault of an absent dependency: only these are limited.
  retry_count       integer     NOT NULL DEFAULT 0,
  fault_count       integer     NOT NULL DEFAULT 0,
  next_attempt_at   timestamptz,
  dlt_published_at  timestamptz,
  processed_at      timestamptz,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  PRIMARY KEY (consumer_name, event_id),
  CHECK (status NOT IN ('RECEIVED', 'RETRYING') OR next_attempt_at IS NOT NULL),
  CHECK ((status = 'PROCESSED') = (processed_at IS NOT NULL))
);

-- The parking check: is an earlier event of this aggregate unsettled?
CREATE INDEX inbox_message_unsettled ON inbox_message (consumer_name, aggregate_id, aggregate_version)
  WHERE status <> 'PROCESSED';
CREATE INDEX inbox_message_due ON inbox_message (consumer_name, next_attempt_at)
  WHERE status IN ('RECEIVED', 'RETRYING');
CREATE INDEX inbox_message_dead_letter ON inbox_message (consumer_name, updated_at)
  WHERE status = 'QUARANTINED' AND dlt_published_at IS NULL;

ALTER TABLE inbox_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_message FORCE ROW LEVEL SECURITY;
-- '*' is the session of the consumer's own housekeeping: it sees all tenants, and the records whose tenant is unknown.
CREATE POLICY tenant_isolation ON inbox_message
  USING (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*')
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true) OR current_setting('app.tenant_id', true) = '*');

GRANT SELECT, INSERT, UPDATE ON inbox_message TO ${app_role};
GRANT SELECT ON inbox_message TO ${support_role};
