-- A call that was given up without knowing what became of it was stored as REFUSED, and so was its billing handoff: both
-- get a word of their own, and those that were ended by a TECHNICAL case get it now. Lock impact: exclusive locks on
-- external_call_attempt, fallout_case, fulfillment_task and billing_handoff, so that their owner sees all tenants; the new
-- checks read the first and the last once.
ALTER TABLE external_call_attempt
  DROP CONSTRAINT external_call_attempt_status_check,
  DROP CONSTRAINT external_call_attempt_check;
ALTER TABLE external_call_attempt
  ADD CONSTRAINT external_call_attempt_status_check
    CHECK (status IN ('OPEN', 'WAITING_CALLBACK', 'UNKNOWN', 'DONE', 'REFUSED', 'GIVEN_UP')),
  ADD CONSTRAINT external_call_attempt_check
    CHECK ((status IN ('DONE', 'REFUSED', 'GIVEN_UP')) = (completed_at IS NOT NULL));
ALTER TABLE billing_handoff DROP CONSTRAINT billing_handoff_status_check;
ALTER TABLE billing_handoff ADD CONSTRAINT billing_handoff_status_check
  CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REFUSED', 'GIVEN_UP', 'WAIVED', 'REVERSED'));

ALTER TABLE external_call_attempt NO FORCE ROW LEVEL SECURITY;
ALTER TABLE fallout_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_handoff NO FORCE ROW LEVEL SECURITY;
UPDATE external_call_attempt a SET status = 'GIVEN_UP'
  FROM fallout_case f
 WHERE f.tenant_id = a.tenant_id AND f.task_id = a.business_entity_id AND f.category = 'TECHNICAL'
   AND f.code = a.error_code AND a.status = 'REFUSED' AND a.cancels IS NULL;
UPDATE external_call_attempt c
   SET status = 'GIVEN_UP', error_code = 'OUTCOME_UNKNOWN',
       error_message = 'Nobody knows what became of the work.'
  FROM external_call_attempt a
 WHERE c.cancels = a.attempt_id AND a.status = 'GIVEN_UP' AND c.status = 'REFUSED';
UPDATE billing_handoff b SET status = 'GIVEN_UP'
  FROM fulfillment_task t
  JOIN external_call_attempt a ON a.tenant_id = t.tenant_id AND a.attempt_id = t.attempt_id
 WHERE t.tenant_id = b.tenant_id AND t.task_id = b.task_id AND b.status = 'REFUSED' AND a.status = 'GIVEN_UP';
ALTER TABLE external_call_attempt FORCE ROW LEVEL SECURITY;
ALTER TABLE fallout_case FORCE ROW LEVEL SECURITY;
ALTER TABLE fulfillment_task FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_handoff FORCE ROW LEVEL SECURITY;
