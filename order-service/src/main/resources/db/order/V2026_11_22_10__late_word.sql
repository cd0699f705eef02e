-- What a partner has said of a task's work after the task had gone on without it, against what is recorded. Lock impact:
-- a nullable column is metadata only; the check reads fulfillment_task once; the update changes the few rows of a contradiction.
ALTER TABLE fulfillment_task ADD COLUMN late_word text CHECK (late_word IN ('DONE', 'REFUSED'));

-- The owner sees no row of a table with forced row level security.
ALTER TABLE fulfillment_task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order NO FORCE ROW LEVEL SECURITY;
ALTER TABLE external_call_attempt NO FORCE ROW LEVEL SECURITY;
ALTER TABLE partner_callback NO FORCE ROW LEVEL SECURITY;
UPDATE fulfillment_task t
   SET late_word = said.status
  FROM (SELECT DISTINCT ON (a.business_entity_id) a.business_entity_id AS task_id, c.status
          FROM partner_callback c
          JOIN external_call_attempt a ON a.attempt_id = c.attempt_id
         WHERE c.disposition = 'CONTRADICTING'
         ORDER BY a.business_entity_id, c.received_at DESC) said,
       customer_order o
 WHERE said.task_id = t.task_id
   AND o.order_id = t.order_id
   AND o.state NOT IN ('COMPLETED', 'CANCELLED', 'FAILED');
ALTER TABLE fulfillment_task FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order FORCE ROW LEVEL SECURITY;
ALTER TABLE external_call_attempt FORCE ROW LEVEL SECURITY;
ALTER TABLE partner_callback FORCE ROW LEVEL SECURITY;
