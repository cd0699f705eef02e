-- Facts waiting for Kafka, appended by the transaction that makes them true.
-- Lock impact: new tables.
CREATE TABLE outbox_event (
  outbox_event_id     uuid        PRIMARY KEY,
  position            bigint      GENERATED ALWAYS AS IDENTITY,
  bucket              smallint    NOT NULL CHECK (bucket BETWEEN 0 AND 15),
  tenant_id           text        NOT NULL,
  aggregate_type      text        NOT NULL,
  aggregate_id        uuid        NOT NULL,
  aggregate_version   bigint      NOT NULL CHECK (aggregate_version > 0),
  event_type          text        NOT NULL,
  event_version       integer     NOT NULL,
  topic               text        NOT NULL,
  payload             text        NOT NULL,
  correlation_id      text        NOT NULL,
  causation_id        text,
  traceparent         text,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  status              text        NOT NULL DEFAULT 'PENDING'
    CHECK (status IN ('PENDING', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'QUARANTINED')),
  locked_by           text,
  locked_until        timestamptz,
  lease_epoch         bigint,
  retry_count         integer     NOT NULL DEFAULT 0,
  next_attempt_at     timestamptz,
  published_at        timestamptz,
  published_partition integer,
  published_offset    bigint,
  error_code          text,
  error_message       text,
  -- One event per version of an aggregate: the order of the facts is the order of the versions.
  UNIQUE (aggregate_id, aggregate_version),
  -- "Published" is never said without evidence of where.
  CHECK (status <> 'PUBLISHED' OR (published_at IS NOT NULL AND published_offset IS NOT NULL))
);
CREATE INDEX outbox_event_unpublished ON outbox_event (bucket, aggregate_id, aggregate_version)
  WHERE status <> 'PUBLISHED';

ALTER TABLE outbox_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_event FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON outbox_event
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
CREATE POLICY relay_moves_all ON outbox_event TO ${relay_role} USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON outbox_event TO ${app_role};
GRANT SELECT, UPDATE ON outbox_event TO ${relay_role};
GRANT SELECT ON outbox_event TO ${support_role};

-- Which relay owns which aggregates. The epoch fences a relay that lost its lease without noticing.
CREATE TABLE relay_lease (
  bucket      smallint    PRIMARY KEY CHECK (bucket BETWEEN 0 AND 15),
  owner       text,
  lease_until timestamptz,
  epoch       bigint      NOT NULL DEFAULT 0
);
INSERT INTO relay_lease (bucket) SELECT generate_series(0, 15);
GRANT SELECT, UPDATE ON relay_lease TO ${relay_role};
GRANT SELECT ON relay_lease TO ${support_role};
