-- Who quotes are for, and what can be sold: catalog versions never change, the publication points at one.
-- Lock impact: new tables.
CREATE TABLE customer (
  tenant_id   text        NOT NULL,
  customer_id text        NOT NULL,
  name        text        NOT NULL,
  tier        text        NOT NULL CHECK (tier IN ('STANDARD', 'STRATEGIC')),
  version     bigint      NOT NULL CHECK (version > 0),
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON customer TO ${app_role};
GRANT SELECT ON customer TO ${support_role};

CREATE TABLE catalog_version (
  tenant_id        text        NOT NULL,
  catalog_id       text        NOT NULL,
  version          integer     NOT NULL CHECK (version > 0),
  published_at     timestamptz NOT NULL,
  published_by     text        NOT NULL,
  promotions       text        NOT NULL,
  bundle_discounts text        NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version)
);
ALTER TABLE catalog_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalog_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON catalog_version
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON catalog_version TO ${app_role};
GRANT SELECT ON catalog_version TO ${support_role};

CREATE TABLE catalog_publication (
  tenant_id      text        NOT NULL,
  catalog_id     text        NOT NULL,
  active_version integer     NOT NULL,
  published_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id),
  FOREIGN KEY (tenant_id, catalog_id, active_version) REFERENCES catalog_version
);
ALTER TABLE catalog_publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalog_publication FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON catalog_publication
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT, UPDATE ON catalog_publication TO ${app_role};
GRANT SELECT ON catalog_publication TO ${support_role};

CREATE TABLE catalog_offering (
  tenant_id   text    NOT NULL,
  catalog_id  text    NOT NULL,
  version     integer NOT NULL,
  offering_id text    NOT NULL,
  position    integer NOT NULL,
  content     text    NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version, offering_id),
  FOREIGN KEY (tenant_id, catalog_id, version) REFERENCES catalog_version
);
ALTER TABLE catalog_offering ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalog_offering FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON catalog_offering
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON catalog_offering TO ${app_role};
GRANT SELECT ON catalog_offering TO ${support_role};

CREATE TABLE configuration_rule (
  tenant_id   text    NOT NULL,
  catalog_id  text    NOT NULL,
  version     integer NOT NULL,
  rule_id     text    NOT NULL,
  offering_id text    NOT NULL,
  position    integer NOT NULL,
  content     text    NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version, rule_id),
  FOREIGN KEY (tenant_id, catalog_id, version) REFERENCES catalog_version
);
CREATE INDEX configuration_rule_offering
  ON configuration_rule (tenant_id, catalog_id, version, offering_id);
ALTER TABLE configuration_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE configuration_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON configuration_rule
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON configuration_rule TO ${app_role};
GRANT SELECT ON configuration_rule TO ${support_role};

CREATE TABLE price_list (
  tenant_id     text    NOT NULL,
  catalog_id    text    NOT NULL,
  version       integer NOT NULL,
  price_list_id text    NOT NULL,
  currency      text    NOT NULL,
  position      integer NOT NULL,
  content       text    NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version, price_list_id),
  UNIQUE (tenant_id, catalog_id, version, currency),
  FOREIGN KEY (tenant_id, catalog_id, version) REFERENCES catalog_version
);
ALTER TABLE price_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_list FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON price_list
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON price_list TO ${app_role};
GRANT SELECT ON price_list TO ${support_role};
