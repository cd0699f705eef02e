-- Plans, tasks, the calls they make and what partners send back. Lock impact: new tables.
CREATE TABLE fulfillment_plan (
  tenant_id    text        NOT NULL,
  plan_id      uuid        PRIMARY KEY,
  order_id     uuid        NOT NULL REFERENCES customer_order,
  amendment    integer     NOT NULL DEFAULT 0 CHECK (amendment >= 0),
  rule_version integer     NOT NULL REFERENCES decomposition_version,
  created_at   timestamptz NOT NULL,
  UNIQUE (order_id, amendment)
);

CREATE TABLE fulfillment_task (
  tenant_id         text    NOT NULL,
  task_id           uuid    PRIMARY KEY,
  order_id          uuid    NOT NULL REFERENCES customer_order,
  -- The line it serves; the last line for what serves the whole order.
  item_id           text    NOT NULL,
  task_type         text    NOT NULL,
  amendment         integer NOT NULL CHECK (amendment >= 0),
  wave              integer NOT NULL CHECK (wave >= 0),
  position          integer NOT NULL CHECK (position > 0),
  typical_seconds   bigint  NOT NULL CHECK (typical_seconds > 0),
  soft_point        boolean NOT NULL,
  hard_point        boolean NOT NULL,
  compensating_type text,
  state             text    NOT NULL
    CHECK (state IN ('PENDING', 'IN_PROGRESS', 'WAITING_CALLBACK', 'UNKNOWN_OUTCOME', 'COMPLETED',
                     'FAILED', 'FALLOUT', 'MANUALLY_RESOLVED', 'SKIPPED', 'COMPENSATED')),
  version           bigint  NOT NULL CHECK (version > 0),
  round             integer NOT NULL CHECK (round > 0),
  attempt_id        uuid,
  started_at        timestamptz,
  settled_at        timestamptz,
  FOREIGN KEY (order_id, item_id) REFERENCES order_item (order_id, item_id)
);
CREATE INDEX fulfillment_task_of_order ON fulfillment_task (tenant_id, order_id, wave, position);
-- What is being waited for, oldest first: jeopardy and reconciliation look here.
CREATE INDEX fulfillment_task_open ON fulfillment_task (tenant_id, state, started_at)
  WHERE state IN ('IN_PROGRESS', 'WAITING_CALLBACK', 'UNKNOWN_OUTCOME', 'FALLOUT');

CREATE TABLE task_dependency (
  tenant_id  text NOT NULL,
  order_id   uuid NOT NULL REFERENCES customer_order,
  task_id    uuid NOT NULL REFERENCES fulfillment_task,
  depends_on uuid NOT NULL REFERENCES fulfillment_task,
  PRIMARY KEY (task_id, depends_on),
  CHECK (task_id <> depends_on)
);
CREATE INDEX task_dependency_of_order ON task_dependency (tenant_id, order_id);

CREATE TABLE external_call_attempt (
  tenant_id            text        NOT NULL,
  attempt_id           uuid        PRIMARY KEY,
  adapter_name         text        NOT NULL,
  business_entity_type text        NOT NULL CHECK (business_entity_type IN ('FULFILLMENT_TASK')),
  business_entity_id   uuid        NOT NULL,
  order_id             uuid        NOT NULL REFERENCES customer_order,
  idempotency_key      text        NOT NULL,
  request_hash         text        NOT NULL,
  status               text        NOT NULL
    CHECK (status IN ('OPEN', 'WAITING_CALLBACK', 'UNKNOWN', 'DONE', 'REFUSED')),
  http_status          integer,
  external_reference   text,
  error_code           text,
  error_message        text,
  retry_count          integer     NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL,
  completed_at         timestamptz,
  -- One effect per business key at each partner.
  UNIQUE (tenant_id, adapter_name, idempotency_key),
  CHECK ((status IN ('DONE', 'REFUSED')) = (completed_at IS NOT NULL))
);
CREATE INDEX external_call_attempt_of_entity
  ON external_call_attempt (tenant_id, business_entity_id, created_at);
CREATE INDEX external_call_attempt_open ON external_call_attempt (tenant_id, created_at)
  WHERE completed_at IS NULL;

CREATE TABLE partner_callback (
  tenant_id          text        NOT NULL,
  adapter            text        NOT NULL,
  callback_id        text        NOT NULL,
  attempt_id         uuid        NOT NULL REFERENCES external_call_attempt,
  status             text        NOT NULL CHECK (status IN ('DONE', 'REFUSED')),
  external_reference text,
  code               text,
  message            text,
  -- What it did: settled the task, or came when the task was settled already.
  disposition        text        NOT NULL CHECK (disposition IN ('APPLIED', 'LATE')),
  received_at        timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, adapter, callback_id)
);
CREATE INDEX partner_callback_of_attempt ON partner_callback (tenant_id, attempt_id);

CREATE TABLE billing_handoff (
  tenant_id           text        NOT NULL,
  task_id             uuid        PRIMARY KEY REFERENCES fulfillment_task,
  order_id            uuid        NOT NULL REFERENCES customer_order,
  item_id             text        NOT NULL,
  external_request_id text        NOT NULL,
  status              text        NOT NULL
    CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REFUSED', 'WAIVED')),
  next_reconcile_at   timestamptz,
  requested_at        timestamptz NOT NULL,
  settled_at          timestamptz,
  -- What is waited for has a time to ask again; what is settled has none.
  CHECK ((status = 'REQUESTED') = (next_reconcile_at IS NOT NULL))
);
CREATE INDEX billing_handoff_of_order ON billing_handoff (tenant_id, order_id);
CREATE INDEX billing_handoff_due ON billing_handoff (tenant_id, next_reconcile_at)
  WHERE status = 'REQUESTED';

CREATE TABLE asset (
  tenant_id    text        NOT NULL,
  asset_id     uuid        PRIMARY KEY,
  customer_id  text        NOT NULL,
  order_id     uuid        NOT NULL REFERENCES customer_order,
  item_id      text        NOT NULL,
  offering_id  text        NOT NULL,
  offering_name text       NOT NULL,
  offering_type text       NOT NULL,
  quantity     integer     NOT NULL CHECK (quantity > 0),
  options      jsonb       NOT NULL,
  state        text        NOT NULL CHECK (state IN ('ACTIVE', 'TERMINATED')),
  activated_at timestamptz NOT NULL,
  UNIQUE (order_id, item_id),
  FOREIGN KEY (order_id, item_id) REFERENCES order_item (order_id, item_id)
);
CREATE INDEX asset_of_customer ON asset (tenant_id, customer_id, asset_id DESC);
CREATE INDEX asset_newest ON asset (tenant_id, asset_id DESC);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['fulfillment_plan', 'fulfillment_task', 'task_dependency',
                           'external_call_attempt', 'partner_callback', 'billing_handoff', 'asset']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_isolation ON %I USING (tenant_id = current_setting(''app.tenant_id'', true))'
      ' WITH CHECK (tenant_id = current_setting(''app.tenant_id'', true))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON fulfillment_plan, task_dependency, asset TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON fulfillment_task, external_call_attempt, partner_callback,
  billing_handoff TO ${app_role};
GRANT SELECT ON fulfillment_plan, fulfillment_task, task_dependency, external_call_attempt,
  partner_callback, billing_handoff, asset TO ${support_role};
