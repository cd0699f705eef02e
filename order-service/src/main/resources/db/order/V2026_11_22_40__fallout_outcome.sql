-- What was seen when a case was closed: a retry that did not cure says so. Instances of the version before close cases
-- without it. Lock impact: an exclusive lock without a rewrite, then a scan of the cases.
ALTER TABLE fallout_case
  ADD COLUMN outcome text CHECK (outcome IN ('HELD', 'NOT_CURED')),
  ADD CONSTRAINT fallout_case_outcome_when_closed CHECK (outcome IS NULL OR state = 'VERIFIED_CLOSED');

-- Retries that came back, or whose work was not wanted any more, were closed as if they held. The owner of the tables is held
-- to their policies and would see none.
ALTER TABLE fallout_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order NO FORCE ROW LEVEL SECURITY;
UPDATE fallout_case c
   SET outcome = CASE
         WHEN c.resolution = 'RETRY'
          AND (c.recurred_as IS NOT NULL
               OR EXISTS (SELECT 1 FROM fulfillment_task t WHERE t.task_id = c.task_id AND t.state = 'FAILED')
               OR EXISTS (SELECT 1 FROM customer_order o
                           WHERE o.order_id = c.order_id AND c.task_id IS NULL AND o.rule_version IS NULL))
         THEN 'NOT_CURED' ELSE 'HELD' END
 WHERE c.state = 'VERIFIED_CLOSED';
ALTER TABLE fallout_case FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order FORCE ROW LEVEL SECURITY;
