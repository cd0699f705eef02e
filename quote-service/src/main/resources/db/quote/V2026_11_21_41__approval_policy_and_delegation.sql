-- Who has to agree becomes data that people change, and authority can be lent for a time.
-- Lock impact: adds columns with constant defaults (no rewrite), two constraints that scan approval_case, a new table. Pending cases get the
-- level they wait for in one statement.
ALTER TABLE approval_policy
  ADD COLUMN payment_days    integer NOT NULL DEFAULT 30,
  ADD COLUMN contract_months integer NOT NULL DEFAULT 12,
  ADD COLUMN reason          text;

ALTER TABLE approval_case
  -- Which rules of the policy asked for whom, with what they measured.
  ADD COLUMN findings      text NOT NULL DEFAULT '[]',
  -- The level that has to decide next: what worklists are read by.
  ADD COLUMN current_level integer CHECK (current_level BETWEEN 1 AND 3),
  ADD COLUMN reminded_at   timestamptz,
  ADD COLUMN escalated_at  timestamptz,
  DROP CONSTRAINT approval_case_status_check,
  ADD CONSTRAINT approval_case_status_check CHECK (status IN (
    'PENDING', 'APPROVED', 'REJECTED', 'RECALLED', 'EXPIRED', 'SUPERSEDED'));
ALTER TABLE approval_case NO FORCE ROW LEVEL SECURITY;
UPDATE approval_case
   SET current_level = (required_levels::json ->> (current_step - 1))::integer
 WHERE status = 'PENDING';
ALTER TABLE approval_case FORCE ROW LEVEL SECURITY;
ALTER TABLE approval_case ADD CHECK ((status = 'PENDING') = (current_level IS NOT NULL));
CREATE INDEX approval_case_worklist ON approval_case (tenant_id, created_at, approval_case_id)
  WHERE status = 'PENDING';
CREATE INDEX approval_case_of_quote ON approval_case (tenant_id, quote_id, quote_revision, created_at DESC);

CREATE TABLE approval_delegation (
  tenant_id     text        NOT NULL,
  delegation_id uuid        NOT NULL,
  delegator     text        NOT NULL,
  delegate      text        NOT NULL,
  level         integer     NOT NULL CHECK (level BETWEEN 1 AND 3),
  valid_from    timestamptz NOT NULL,
  valid_until   timestamptz NOT NULL,
  reason        text        NOT NULL,
  created_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  PRIMARY KEY (tenant_id, delegation_id),
  CHECK (valid_from < valid_until),
  CHECK (delegator <> delegate)
);
CREATE INDEX approval_delegation_received ON approval_delegation (tenant_id, delegate, valid_until);
CREATE INDEX approval_delegation_newest ON approval_delegation (tenant_id, created_at DESC, delegation_id DESC);
SELECT enable_tenant_isolation('approval_delegation');
GRANT SELECT, INSERT, UPDATE (revoked_at) ON approval_delegation TO ${app_role};
GRANT SELECT ON approval_delegation TO ${support_role};

ALTER TABLE approval_decision
  ADD COLUMN on_behalf_of  text,
  ADD COLUMN delegation_id uuid,
  -- The earlier case of the same revision that the decision was made in.
  ADD COLUMN kept_from     uuid,
  ADD CHECK ((on_behalf_of IS NULL) = (delegation_id IS NULL)),
  ADD FOREIGN KEY (tenant_id, delegation_id) REFERENCES approval_delegation,
  ADD FOREIGN KEY (tenant_id, kept_from) REFERENCES approval_case;
