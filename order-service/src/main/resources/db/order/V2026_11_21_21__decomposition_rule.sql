-- Which tasks an offering type asks for. Reference data without a tenant: versions are added by
-- migrations, never changed; the highest version is the one in force. Lock impact: new tables.
CREATE TABLE decomposition_version (
  version      integer     PRIMARY KEY CHECK (version > 0),
  published_at timestamptz NOT NULL,
  note         text        NOT NULL
);

CREATE TABLE decomposition_rule (
  version           integer  NOT NULL REFERENCES decomposition_version,
  -- An offering type, or '*' for what the order as a whole asks for.
  offering_type     text     NOT NULL,
  step_no           integer  NOT NULL CHECK (step_no > 0),
  task_type         text     NOT NULL,
  -- Task types of the same item that come before, separated by commas.
  after_types       text     NOT NULL DEFAULT '',
  typical_seconds   integer  NOT NULL CHECK (typical_seconds > 0),
  soft_point        boolean  NOT NULL,
  hard_point        boolean  NOT NULL,
  compensating_type text,
  PRIMARY KEY (version, offering_type, step_no)
);

INSERT INTO decomposition_version (version, published_at, note)
VALUES (1, '2026-11-21T00:00:00Z', 'Hardware, services, fees; the customer is told at the end');
INSERT INTO decomposition_rule (version, offering_type, step_no, task_type, after_types,
                                typical_seconds, soft_point, hard_point, compensating_type)
VALUES
  (1, 'PHYSICAL', 1, 'RESERVE_INVENTORY', '',                  30,  false, false, 'RELEASE_INVENTORY'),
  (1, 'PHYSICAL', 2, 'ACTIVATE_BILLING',  'RESERVE_INVENTORY', 60,  true,  false, 'REVERSE_BILLING'),
  (1, 'SERVICE',  1, 'PROVISION_SERVICE', '',                  300, true,  false, 'DEPROVISION_SERVICE'),
  (1, 'SERVICE',  2, 'ACTIVATE_BILLING',  'PROVISION_SERVICE', 60,  true,  false, 'REVERSE_BILLING'),
  (1, 'FEE',      1, 'ACTIVATE_BILLING',  '',                  60,  true,  false, 'REVERSE_BILLING'),
  (1, '*',        1, 'NOTIFY_CUSTOMER',   '',                  15,  false, true,  NULL);

GRANT SELECT ON decomposition_version, decomposition_rule TO ${app_role}, ${support_role};
