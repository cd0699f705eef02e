-- The stages of a case: who has it, that its resolution was seen to hold, and that a retry did not cure. The service's own
-- clock looks at resolved cases of any tenant. Lock impact: an exclusive lock without a rewrite, then a scan of the cases.
ALTER TABLE fallout_case
  ADD COLUMN assignee      text,
  ADD COLUMN assigned_by   text,
  ADD COLUMN assigned_at   timestamptz,
  ADD COLUMN verified_by   text,
  ADD COLUMN verified_at   timestamptz,
  ADD COLUMN verify_at     timestamptz,
  ADD COLUMN recurrence_of uuid REFERENCES fallout_case,
  ADD COLUMN recurred_as   uuid REFERENCES fallout_case;

DROP POLICY tenant_isolation ON fallout_case;
SELECT enable_tenant_isolation('fallout_case', true);

-- Cases that were resolved before there were stages had nobody but the one who resolved them. The owner of the table is
-- held to its policy and would see none.
ALTER TABLE fallout_case NO FORCE ROW LEVEL SECURITY;
UPDATE fallout_case
   SET assignee = resolved_by, assigned_by = resolved_by, assigned_at = resolved_at,
       verify_at = CASE WHEN resolution IN ('RETRY', 'CANCEL_ORDER') THEN resolved_at END
 WHERE state = 'RESOLVED';
ALTER TABLE fallout_case FORCE ROW LEVEL SECURITY;

ALTER TABLE fallout_case
  ADD CONSTRAINT fallout_case_assignment CHECK (
    (assignee IS NULL) = (assigned_by IS NULL) AND (assignee IS NULL) = (assigned_at IS NULL)),
  ADD CONSTRAINT fallout_case_has_its_person CHECK (state = 'IDENTIFIED' OR assignee IS NOT NULL),
  ADD CONSTRAINT fallout_case_verification CHECK (
    (state = 'VERIFIED_CLOSED') = (verified_by IS NOT NULL AND verified_at IS NOT NULL)),
  ADD CONSTRAINT fallout_case_four_eyes CHECK (
    resolution NOT IN ('MANUALLY_RESOLVED', 'SKIP') OR verified_by IS DISTINCT FROM resolved_by);

CREATE INDEX fallout_case_to_verify ON fallout_case (verify_at) WHERE state = 'RESOLVED';
CREATE INDEX fallout_case_of_queue ON fallout_case (tenant_id, owner_queue, state, case_id DESC);
CREATE INDEX fallout_case_of_assignee ON fallout_case (tenant_id, assignee, case_id DESC);
