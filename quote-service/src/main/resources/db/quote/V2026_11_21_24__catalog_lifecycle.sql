-- Catalog versions can be imported, activated, rolled back and disabled, and prices are read per offering.
-- Lock impact: the altered catalog tables are locked exclusively while existing versions are taken over (one pass, no
-- rewrite of catalog_version); they are small, and no quote is locked.
ALTER TABLE catalog_version
  ADD COLUMN offering_count  integer NOT NULL DEFAULT 0 CHECK (offering_count >= 0),
  ADD COLUMN disabled_at     timestamptz,
  ADD COLUMN disabled_by     text,
  ADD COLUMN disabled_reason text,
  ADD CHECK ((disabled_at IS NULL) = (disabled_by IS NULL)),
  ADD CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL));
GRANT UPDATE (disabled_at, disabled_by, disabled_reason) ON catalog_version TO ${app_role};

-- The publication counts its own changes: after a rollback the active version is lower than before.
ALTER TABLE catalog_publication
  ADD COLUMN revision           bigint  NOT NULL DEFAULT 1 CHECK (revision > 0),
  ADD COLUMN accepts_superseded boolean NOT NULL DEFAULT false,
  ALTER COLUMN active_version DROP NOT NULL,
  ALTER COLUMN published_at DROP NOT NULL;

-- One row per change of a publication: what was active when, by whom, and why.
CREATE TABLE catalog_activation (
  tenant_id      text        NOT NULL,
  catalog_id     text        NOT NULL,
  revision       bigint      NOT NULL,
  action         text        NOT NULL CHECK (action IN (
    'PUBLISH', 'IMPORT', 'ACTIVATE', 'ROLL_BACK', 'DISABLE', 'SET_POLICY')),
  active_version integer,
  reason         text,
  changed_by     text        NOT NULL,
  changed_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, revision),
  FOREIGN KEY (tenant_id, catalog_id) REFERENCES catalog_publication,
  FOREIGN KEY (tenant_id, catalog_id, active_version) REFERENCES catalog_version
);
GRANT SELECT, INSERT ON catalog_activation TO ${app_role};
GRANT SELECT ON catalog_activation TO ${support_role};

-- The prices of one offering in one price list, so that a quote reads those of its own lines only.
CREATE TABLE catalog_price (
  tenant_id     text    NOT NULL,
  catalog_id    text    NOT NULL,
  version       integer NOT NULL,
  price_list_id text    NOT NULL,
  offering_id   text    NOT NULL,
  position      integer NOT NULL,
  content       text    NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version, price_list_id, offering_id),
  FOREIGN KEY (tenant_id, catalog_id, version, price_list_id) REFERENCES price_list
);
GRANT SELECT, INSERT ON catalog_price TO ${app_role};
GRANT SELECT ON catalog_price TO ${support_role};

-- Promotions and bundle discounts by the offerings that they concern; catalog_version keeps them whole.
CREATE TABLE catalog_reduction (
  tenant_id    text    NOT NULL,
  catalog_id   text    NOT NULL,
  version      integer NOT NULL,
  offering_id  text    NOT NULL,
  kind         text    NOT NULL CHECK (kind IN ('PROMOTION', 'BUNDLE_DISCOUNT')),
  reduction_id text    NOT NULL,
  content      text    NOT NULL,
  PRIMARY KEY (tenant_id, catalog_id, version, offering_id, kind, reduction_id),
  FOREIGN KEY (tenant_id, catalog_id, version) REFERENCES catalog_version
);
GRANT SELECT, INSERT ON catalog_reduction TO ${app_role};
GRANT SELECT ON catalog_reduction TO ${support_role};

-- A price list is no longer kept in one piece; a later migration drops the column.
ALTER TABLE price_list ALTER COLUMN content DROP NOT NULL;

-- Take over the versions that exist. The owner is under row-level security too, which has to step aside for this pass.
ALTER TABLE catalog_version NO FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_publication NO FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_offering NO FORCE ROW LEVEL SECURITY;
ALTER TABLE price_list NO FORCE ROW LEVEL SECURITY;

UPDATE catalog_publication SET revision = active_version WHERE active_version IS NOT NULL;
UPDATE catalog_version v
   SET offering_count = (
     SELECT count(*)
       FROM catalog_offering o
      WHERE (o.tenant_id, o.catalog_id, o.version) = (v.tenant_id, v.catalog_id, v.version));
INSERT INTO catalog_activation (tenant_id, catalog_id, revision, action, active_version, changed_by, changed_at)
SELECT v.tenant_id, v.catalog_id, v.version, 'PUBLISH', v.version, v.published_by, v.published_at
  FROM catalog_version v;
INSERT INTO catalog_price (tenant_id, catalog_id, version, price_list_id, offering_id, position, content)
SELECT l.tenant_id, l.catalog_id, l.version, l.price_list_id, p.value ->> 'offeringId', min(p.ordinality),
       jsonb_agg(p.value ORDER BY p.ordinality)::text
  FROM price_list l, jsonb_array_elements(l.content::jsonb -> 'prices') WITH ORDINALITY AS p
 GROUP BY l.tenant_id, l.catalog_id, l.version, l.price_list_id, p.value ->> 'offeringId';
INSERT INTO catalog_reduction (tenant_id, catalog_id, version, offering_id, kind, reduction_id, content)
SELECT v.tenant_id, v.catalog_id, v.version, p.value ->> 'offeringId', 'PROMOTION', p.value ->> 'promotionId', p.value::text
  FROM catalog_version v, jsonb_array_elements(v.promotions::jsonb) AS p
UNION ALL
SELECT v.tenant_id, v.catalog_id, v.version, o.value, 'BUNDLE_DISCOUNT', b.value ->> 'bundleId', b.value::text
  FROM catalog_version v, jsonb_array_elements(v.bundle_discounts::jsonb) AS b,
       jsonb_array_elements_text(b.value -> 'offeringIds') AS o
    ON CONFLICT DO NOTHING;

ALTER TABLE catalog_version FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_publication FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_offering FORCE ROW LEVEL SECURITY;
ALTER TABLE price_list FORCE ROW LEVEL SECURITY;
SELECT enable_tenant_isolation('catalog_activation');
SELECT enable_tenant_isolation('catalog_price');
SELECT enable_tenant_isolation('catalog_reduction');
