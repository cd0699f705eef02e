-- When a call was last agreed to be sent, and until when a delivery may have been sent: a partner that answers "not found"
-- sooner than its settle time after that is not believed. Calls of before were sent when they were made; what a worker
-- has had counts as sent now. Lock impact: exclusive locks without a rewrite on external_call_attempt and delivery, the
-- latter while the rows that are in the queue are updated.
ALTER TABLE external_call_attempt ADD COLUMN called_at timestamptz;
ALTER TABLE delivery ADD COLUMN sent_at timestamptz;

ALTER TABLE delivery NO FORCE ROW LEVEL SECURITY;
UPDATE delivery SET sent_at = now() WHERE claims > 0 AND state IN ('QUEUED', 'IN_FLIGHT');
ALTER TABLE delivery FORCE ROW LEVEL SECURITY;
