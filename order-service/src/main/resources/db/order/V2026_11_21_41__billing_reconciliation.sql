-- When billing has to have confirmed, and how often it was asked; the clock of the service looks for what is due of any
-- tenant. Lock impact: an exclusive lock without a rewrite; handoffs that wait get their limit from when they were
-- requested.
ALTER TABLE billing_handoff
  ADD COLUMN confirm_by timestamptz,
  ADD COLUMN reconciled_times integer NOT NULL DEFAULT 0;
UPDATE billing_handoff SET confirm_by = requested_at + interval '4 hours' WHERE status = 'REQUESTED';
DROP POLICY tenant_isolation ON billing_handoff;
SELECT enable_tenant_isolation('billing_handoff', true);
CREATE INDEX billing_handoff_due_of_any ON billing_handoff (next_reconcile_at)
  WHERE status = 'REQUESTED';
