-- By when the end of each call has to be known: a row for every call whose end is not known, gone with its end. The clock
-- of the service looks for what is overdue of any tenant. Calls that are open now get their time from now on. Lock
-- impact: a new table; an exclusive lock without a rewrite on external_call_attempt, so that its owner sees all tenants.
CREATE TABLE call_deadline (
  tenant_id  text        NOT NULL,
  task_id    uuid        PRIMARY KEY REFERENCES fulfillment_task,
  order_id   uuid        NOT NULL REFERENCES customer_order,
  attempt_id uuid        NOT NULL REFERENCES external_call_attempt,
  adapter    text        NOT NULL,
  awaits     text        NOT NULL CHECK (awaits IN ('ANSWER', 'CALLBACK')),
  due_at     timestamptz NOT NULL
);
CREATE INDEX call_deadline_due ON call_deadline (due_at);
ALTER TABLE external_call_attempt NO FORCE ROW LEVEL SECURITY;
INSERT INTO call_deadline (tenant_id, task_id, order_id, attempt_id, adapter, awaits, due_at)
SELECT DISTINCT ON (business_entity_id)
       tenant_id, business_entity_id, order_id, attempt_id, adapter_name,
       CASE status WHEN 'WAITING_CALLBACK' THEN 'CALLBACK' ELSE 'ANSWER' END,
       now() + CASE status WHEN 'WAITING_CALLBACK' THEN interval '4 hours' ELSE interval '12 minutes' END
  FROM external_call_attempt
 WHERE completed_at IS NULL
 ORDER BY business_entity_id, created_at DESC;
ALTER TABLE external_call_attempt FORCE ROW LEVEL SECURITY;
SELECT enable_tenant_isolation('call_deadline', true);
GRANT SELECT, INSERT, UPDATE, DELETE ON call_deadline TO ${app_role};
GRANT SELECT ON call_deadline TO ${support_role};
