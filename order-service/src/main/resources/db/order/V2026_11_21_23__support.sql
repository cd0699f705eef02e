-- Cases for people, the story of an order, and which process drives it. Lock impact: new tables.
CREATE TABLE fallout_case (
  tenant_id         text        NOT NULL,
  case_id           uuid        PRIMARY KEY,
  order_id          uuid        NOT NULL REFERENCES customer_order,
  -- Null when the order itself could not be validated.
  task_id           uuid        REFERENCES fulfillment_task,
  category          text        NOT NULL
    CHECK (category IN ('TECHNICAL', 'PROCESS', 'BUSINESS', 'DATA')),
  severity          text        NOT NULL CHECK (severity IN ('P0', 'P1', 'P2', 'P3')),
  severity_inputs   jsonb       NOT NULL,
  code              text        NOT NULL,
  detail            text        NOT NULL,
  owner_queue       text        NOT NULL,
  state             text        NOT NULL
    CHECK (state IN ('IDENTIFIED', 'ASSIGNED', 'RESOLVED', 'VERIFIED_CLOSED')),
  version           bigint      NOT NULL CHECK (version > 0),
  opened_at         timestamptz NOT NULL,
  opened_by         text        NOT NULL,
  resolution        text        CHECK (resolution IN ('RETRY', 'MANUALLY_RESOLVED', 'SKIP')),
  resolution_reason text,
  evidence          text,
  resolved_by       text,
  resolved_at       timestamptz,
  CHECK ((state IN ('RESOLVED', 'VERIFIED_CLOSED'))
         = (resolution IS NOT NULL AND resolved_by IS NOT NULL AND resolved_at IS NOT NULL)),
  CHECK (resolution IS DISTINCT FROM 'MANUALLY_RESOLVED' OR evidence IS NOT NULL)
);
CREATE INDEX fallout_case_newest ON fallout_case (tenant_id, case_id DESC);
CREATE INDEX fallout_case_by_state ON fallout_case (tenant_id, state, case_id DESC);
CREATE INDEX fallout_case_of_order ON fallout_case (tenant_id, order_id, state);
-- A task has at most one case that waits for a decision.
CREATE UNIQUE INDEX fallout_case_one_open_per_task ON fallout_case (task_id)
  WHERE state IN ('IDENTIFIED', 'ASSIGNED');

CREATE TABLE timeline_entry (
  tenant_id     text        NOT NULL,
  order_id      uuid        NOT NULL REFERENCES customer_order,
  order_version bigint      NOT NULL,
  occurred_at   timestamptz NOT NULL,
  event_type    text        NOT NULL,
  text          text        NOT NULL,
  actor         text        NOT NULL,
  correlation_id text       NOT NULL,
  PRIMARY KEY (order_id, order_version)
);
CREATE INDEX timeline_entry_of_order ON timeline_entry (tenant_id, order_id, order_version);

CREATE TABLE workflow_reference (
  tenant_id            text        NOT NULL,
  order_id             uuid        NOT NULL REFERENCES customer_order,
  process_id           text        NOT NULL,
  process_instance_key text        NOT NULL,
  registered_at        timestamptz NOT NULL,
  -- At most one instance of a process per order.
  PRIMARY KEY (order_id, process_id)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['fallout_case', 'timeline_entry', 'workflow_reference']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_isolation ON %I USING (tenant_id = current_setting(''app.tenant_id'', true))'
      ' WITH CHECK (tenant_id = current_setting(''app.tenant_id'', true))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON fallout_case TO ${app_role};
GRANT SELECT, INSERT ON timeline_entry, workflow_reference TO ${app_role};
GRANT SELECT ON fallout_case, timeline_entry, workflow_reference TO ${support_role};
