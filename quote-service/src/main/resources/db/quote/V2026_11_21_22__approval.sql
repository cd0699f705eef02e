-- Who has to agree, what was asked of whom, and what they decided.
-- Lock impact: new tables.
CREATE TABLE approval_policy (
  tenant_id  text        NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  rules      text        NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text        NOT NULL,
  PRIMARY KEY (tenant_id, version)
);
ALTER TABLE approval_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON approval_policy
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON approval_policy TO ${app_role};
GRANT SELECT ON approval_policy TO ${support_role};

CREATE TABLE approval_case (
  tenant_id        text        NOT NULL,
  approval_case_id uuid        NOT NULL,
  quote_id         uuid        NOT NULL,
  quote_revision   integer     NOT NULL,
  policy_version   integer     NOT NULL,
  status           text        NOT NULL CHECK (status IN (
    'PENDING', 'APPROVED', 'REJECTED', 'RECALLED', 'SUPERSEDED')),
  current_step     integer     NOT NULL CHECK (current_step BETWEEN 1 AND 3),
  required_levels  text        NOT NULL,
  submitted_by     text        NOT NULL,
  created_at       timestamptz NOT NULL,
  decided_at       timestamptz,
  PRIMARY KEY (tenant_id, approval_case_id),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote,
  FOREIGN KEY (tenant_id, policy_version) REFERENCES approval_policy,
  CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
-- One open question per quote, whatever races.
CREATE UNIQUE INDEX approval_case_open ON approval_case (tenant_id, quote_id)
  WHERE status = 'PENDING';
ALTER TABLE approval_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_case FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON approval_case
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT, UPDATE ON approval_case TO ${app_role};
GRANT SELECT ON approval_case TO ${support_role};

CREATE TABLE approval_decision (
  tenant_id        text        NOT NULL,
  approval_case_id uuid        NOT NULL,
  step             integer     NOT NULL CHECK (step BETWEEN 1 AND 3),
  level            integer     NOT NULL CHECK (level BETWEEN 1 AND 3),
  decision         text        NOT NULL CHECK (decision IN ('APPROVE', 'REJECT')),
  reason           text        NOT NULL,
  decided_by       text        NOT NULL,
  authority_level  integer     NOT NULL,
  decided_at       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, approval_case_id, step),
  -- Nobody decides two steps of one case.
  UNIQUE (tenant_id, approval_case_id, decided_by),
  FOREIGN KEY (tenant_id, approval_case_id) REFERENCES approval_case
);
ALTER TABLE approval_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON approval_decision
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON approval_decision TO ${app_role};
GRANT SELECT ON approval_decision TO ${support_role};

CREATE TABLE approval_reminder (
  tenant_id        text        NOT NULL,
  reminder_id      uuid        NOT NULL,
  approval_case_id uuid        NOT NULL,
  kind             text        NOT NULL CHECK (kind IN ('REMINDER', 'ESCALATION')),
  current_step     integer     NOT NULL,
  recorded_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, reminder_id),
  FOREIGN KEY (tenant_id, approval_case_id) REFERENCES approval_case
);
ALTER TABLE approval_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON approval_reminder
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON approval_reminder TO ${app_role};
GRANT SELECT ON approval_reminder TO ${support_role};
