-- Rules that a tenant has published for itself; a version never changes, the highest is in force. A tenant without any
-- uses the ones that came with the platform. Lock impact: new tables; a foreign key is dropped, since the version of a plan may be a tenant's.
CREATE TABLE tenant_decomposition_version (
  tenant_id    text        NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  published_at timestamptz NOT NULL,
  published_by text        NOT NULL,
  note         text        NOT NULL,
  PRIMARY KEY (tenant_id, version)
);

CREATE TABLE tenant_decomposition_rule (
  tenant_id         text    NOT NULL,
  version           integer NOT NULL,
  -- An offering type, or '*' for what the order as a whole asks for.
  offering_type     text    NOT NULL,
  step_no           integer NOT NULL CHECK (step_no > 0),
  task_type         text    NOT NULL,
  -- Task types of the same item that come before, separated by commas.
  after_types       text    NOT NULL,
  typical_seconds   integer NOT NULL CHECK (typical_seconds > 0),
  soft_point        boolean NOT NULL,
  hard_point        boolean NOT NULL,
  compensating_type text,
  PRIMARY KEY (tenant_id, version, offering_type, step_no),
  FOREIGN KEY (tenant_id, version) REFERENCES tenant_decomposition_version
);

SELECT enable_tenant_isolation('tenant_decomposition_version');
SELECT enable_tenant_isolation('tenant_decomposition_rule');
GRANT SELECT, INSERT ON tenant_decomposition_version, tenant_decomposition_rule TO ${app_role};
GRANT SELECT ON tenant_decomposition_version, tenant_decomposition_rule TO ${support_role};

ALTER TABLE fulfillment_plan DROP CONSTRAINT fulfillment_plan_rule_version_fkey;
