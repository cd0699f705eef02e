-- The queue of what is handed to partners later: first in, first out per tenant, partner and customer. Workers of the
-- service's partners look for what is due of any tenant. Calls that are under way now and belong into the queue get a
-- delivery that was claimed once, so that the partner is asked before anything is sent. Lock impact: a new table; exclusive
-- locks without a rewrite on external_call_attempt, fulfillment_task and customer_order, so that their owner sees all tenants.
CREATE TABLE delivery (
  tenant_id        text        NOT NULL,
  -- The attempt that it carries out.
  delivery_id      uuid        PRIMARY KEY REFERENCES external_call_attempt,
  -- The place in the queue.
  position         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  task_id          uuid        NOT NULL REFERENCES fulfillment_task,
  order_id         uuid        NOT NULL REFERENCES customer_order,
  task_type        text        NOT NULL,
  customer_id      text        NOT NULL,
  adapter          text        NOT NULL,
  idempotency_key  text        NOT NULL,
  priority         integer     NOT NULL,
  state            text        NOT NULL
    CHECK (state IN ('QUEUED', 'IN_FLIGHT', 'DELIVERED', 'FAILED', 'CANCELLED')),
  version          bigint      NOT NULL CHECK (version > 0),
  claims           integer     NOT NULL DEFAULT 0,
  failures         integer     NOT NULL DEFAULT 0,
  setbacks         integer     NOT NULL DEFAULT 0,
  next_attempt_at  timestamptz NOT NULL,
  error_code       text,
  error_message    text,
  claimed_by       text,
  lease_until      timestamptz,
  cancel_requested boolean     NOT NULL DEFAULT false,
  correlation_id   text        NOT NULL,
  traceparent      text,
  enqueued_at      timestamptz NOT NULL,
  ended_at         timestamptz,
  UNIQUE (tenant_id, adapter, idempotency_key),
  CHECK ((state = 'IN_FLIGHT') = (lease_until IS NOT NULL)),
  CHECK ((state IN ('QUEUED', 'IN_FLIGHT')) = (ended_at IS NULL))
);
CREATE INDEX delivery_in_turn ON delivery (tenant_id, adapter, customer_id, position)
  WHERE state IN ('QUEUED', 'IN_FLIGHT');
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state IN ('QUEUED', 'IN_FLIGHT');
CREATE INDEX delivery_newest ON delivery (tenant_id, delivery_id DESC);
CREATE INDEX delivery_of_task ON delivery (tenant_id, task_id) WHERE state IN ('QUEUED', 'IN_FLIGHT');

ALTER TABLE external_call_attempt NO FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order NO FORCE ROW LEVEL SECURITY;
INSERT INTO delivery (tenant_id, delivery_id, task_id, order_id, task_type, customer_id, adapter, idempotency_key,
       priority, state, version, claims, next_attempt_at, correlation_id, enqueued_at)
SELECT a.tenant_id, a.attempt_id, t.task_id, t.order_id, t.task_type, o.customer_id, a.adapter_name, a.idempotency_key,
       5, 'QUEUED', 1, 1, now(), 'migration', a.created_at
  FROM external_call_attempt a
  JOIN fulfillment_task t ON t.attempt_id = a.attempt_id
  JOIN customer_order o ON o.order_id = t.order_id
 WHERE a.status = 'OPEN' AND t.task_type IN ('ACTIVATE_BILLING', 'NOTIFY_CUSTOMER')
 ORDER BY a.created_at;
ALTER TABLE external_call_attempt FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order FORCE ROW LEVEL SECURITY;

SELECT enable_tenant_isolation('delivery', true);
GRANT SELECT, INSERT, UPDATE ON delivery TO ${app_role};
GRANT SELECT ON delivery TO ${support_role};
