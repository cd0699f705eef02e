-- What people in support read first, and what they may switch off.
-- Lock impact: new tables.
CREATE TABLE timeline_entry (
  tenant_id         text        NOT NULL,
  entry_id          uuid        NOT NULL,
  subject_id        uuid        NOT NULL,
  position          bigint      GENERATED ALWAYS AS IDENTITY,
  occurred_at       timestamptz NOT NULL,
  type              text        NOT NULL,
  summary           text        NOT NULL,
  actor             text        NOT NULL,
  aggregate_version bigint      NOT NULL,
  revision          integer     NOT NULL,
  correlation_id    text        NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
CREATE INDEX timeline_entry_subject ON timeline_entry (tenant_id, subject_id, position);
ALTER TABLE timeline_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE timeline_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON timeline_entry
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON timeline_entry TO ${app_role};
GRANT SELECT ON timeline_entry TO ${support_role};

CREATE TABLE containment_switch (
  tenant_id   text        NOT NULL,
  switch_name text        NOT NULL CHECK (switch_name IN ('CONVERSION')),
  engaged     boolean     NOT NULL,
  reason      text        NOT NULL,
  changed_by  text        NOT NULL,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, switch_name)
);
ALTER TABLE containment_switch ENABLE ROW LEVEL SECURITY;
ALTER TABLE containment_switch FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON containment_switch
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT ON containment_switch TO ${app_role};
GRANT SELECT ON containment_switch TO ${support_role};
