-- Giving up an order: who proposed it on a case, and to which end an order is undone.
-- Lock impact: nullable columns and a constant default are metadata only; the checks read small tables once.
ALTER TABLE customer_order
  ADD COLUMN cancellation_ending text NOT NULL DEFAULT 'CANCELLED'
    CHECK (cancellation_ending IN ('CANCELLED', 'FAILED')),
  ADD CHECK (state <> 'CANCELLED' OR cancellation_ending = 'CANCELLED'),
  ADD CHECK (state <> 'FAILED' OR cancellation_ending = 'FAILED');

ALTER TABLE fallout_case
  ADD COLUMN failure_reason      text,
  ADD COLUMN failure_proposed_by text,
  ADD COLUMN failure_proposed_at timestamptz,
  ADD CONSTRAINT fallout_case_failure_proposal CHECK (
    (failure_reason IS NULL) = (failure_proposed_at IS NULL)
    AND (failure_proposed_by IS NULL) = (failure_proposed_at IS NULL)),
  -- Nobody approves what they have proposed.
  ADD CONSTRAINT fallout_case_failure_four_eyes CHECK (
    resolution <> 'FAIL_ORDER' OR failure_proposed_by IS DISTINCT FROM resolved_by);

ALTER TABLE fallout_case DROP CONSTRAINT fallout_case_resolution_check;
ALTER TABLE fallout_case ADD CONSTRAINT fallout_case_resolution_check
  CHECK (resolution IN ('RETRY', 'MANUALLY_RESOLVED', 'SKIP', 'CANCEL_ORDER', 'FAIL_ORDER'));
