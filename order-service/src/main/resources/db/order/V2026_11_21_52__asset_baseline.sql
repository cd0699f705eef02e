-- Orders without a quote, lines that change what the customer has, and the story of every asset.
-- Lock impact: nullable columns and constant defaults are metadata only; the checks read the tables once; every table is
-- locked for the moment of its change. The first chapters of the assets that there are are written once.
ALTER TABLE customer_order
  ALTER COLUMN source_quote_id DROP NOT NULL,
  ALTER COLUMN source_quote_revision DROP NOT NULL,
  DROP CONSTRAINT customer_order_order_kind_check,
  ADD CONSTRAINT customer_order_order_kind_check CHECK (order_kind IN ('PRIMARY', 'CHANGE', 'DIRECT')),
  ADD CHECK ((source_quote_id IS NULL) = (order_kind = 'DIRECT')),
  ADD CHECK ((source_quote_id IS NULL) = (source_quote_revision IS NULL));

-- The asset that a line changes, as the client had read it.
ALTER TABLE order_item
  ADD COLUMN baseline_asset_id uuid REFERENCES asset,
  ADD COLUMN baseline_version  integer,
  ADD CHECK ((action = 'ADD') = (baseline_asset_id IS NULL)),
  ADD CHECK ((baseline_asset_id IS NULL) = (baseline_version IS NULL));
-- An asset is changed by one order at a time.
CREATE UNIQUE INDEX order_item_one_change_of_an_asset ON order_item (baseline_asset_id)
  WHERE baseline_asset_id IS NOT NULL AND state = 'PENDING';
CREATE INDEX order_item_of_asset ON order_item ((coalesce(baseline_asset_id, asset_id)))
  WHERE coalesce(baseline_asset_id, asset_id) IS NOT NULL;

ALTER TABLE asset ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
CREATE TABLE asset_history (
  tenant_id text        NOT NULL,
  asset_id  uuid        NOT NULL REFERENCES asset,
  version   integer     NOT NULL CHECK (version > 0),
  order_id  uuid        NOT NULL,
  item_id   text        NOT NULL,
  action    text        NOT NULL CHECK (action IN ('ADD', 'MODIFY', 'DISCONNECT', 'UNDO')),
  before    jsonb,
  after     jsonb,
  at        timestamptz NOT NULL,
  PRIMARY KEY (asset_id, version),
  FOREIGN KEY (order_id, item_id) REFERENCES order_item (order_id, item_id),
  -- It begins with nothing before it, and ends with nothing after it.
  CHECK ((action = 'ADD') = (before IS NULL)),
  CHECK ((action IN ('DISCONNECT', 'UNDO')) = (after IS NULL)),
  CHECK ((action = 'ADD') = (version = 1))
);
SELECT enable_tenant_isolation('asset_history');
GRANT SELECT, INSERT ON asset_history TO ${app_role};
GRANT SELECT ON asset_history TO ${support_role};

-- The owner of the tables is held to their policies as well.
ALTER TABLE asset NO FORCE ROW LEVEL SECURITY;
ALTER TABLE asset_history NO FORCE ROW LEVEL SECURITY;
INSERT INTO asset_history (tenant_id, asset_id, version, order_id, item_id, action, after, at)
  SELECT tenant_id, asset_id, 1, order_id, item_id, 'ADD',
         jsonb_build_object('quantity', quantity, 'options', options), activated_at
    FROM asset;
INSERT INTO asset_history (tenant_id, asset_id, version, order_id, item_id, action, before, at)
  SELECT tenant_id, asset_id, 2, order_id, item_id, 'UNDO',
         jsonb_build_object('quantity', quantity, 'options', options), terminated_at
    FROM asset WHERE state = 'TERMINATED';
UPDATE asset SET version = 2 WHERE state = 'TERMINATED';
ALTER TABLE asset FORCE ROW LEVEL SECURITY;
ALTER TABLE asset_history FORCE ROW LEVEL SECURITY;

-- The earlier task whose standing effect a task of a change brings down: each at most once.
ALTER TABLE fulfillment_task ADD COLUMN ends_task uuid REFERENCES fulfillment_task;
CREATE UNIQUE INDEX fulfillment_task_one_end ON fulfillment_task (ends_task)
  WHERE ends_task IS NOT NULL AND state NOT IN ('SKIPPED', 'FAILED', 'COMPENSATED');

-- Rules by what a line does. A change builds the new before it brings the old down, and what is down stays down.
ALTER TABLE decomposition_rule
  ADD COLUMN action text NOT NULL DEFAULT 'ADD',
  DROP CONSTRAINT decomposition_rule_pkey,
  ADD PRIMARY KEY (version, offering_type, action, step_no);
ALTER TABLE tenant_decomposition_rule
  ADD COLUMN action text NOT NULL DEFAULT 'ADD',
  DROP CONSTRAINT tenant_decomposition_rule_pkey,
  ADD PRIMARY KEY (tenant_id, version, offering_type, action, step_no);

INSERT INTO decomposition_version (version, published_at, note)
VALUES (2, '2026-11-21T00:00:00Z', 'Lines that change or end what the customer has');
INSERT INTO decomposition_rule (version, offering_type, action, step_no, task_type, after_types,
                                typical_seconds, soft_point, hard_point, compensating_type)
  SELECT 2, offering_type, action, step_no, task_type, after_types, typical_seconds, soft_point, hard_point,
         compensating_type
    FROM decomposition_rule WHERE version = 1;
INSERT INTO decomposition_rule (version, offering_type, action, step_no, task_type, after_types,
                                typical_seconds, soft_point, hard_point, compensating_type)
VALUES
  (2, 'PHYSICAL', 'MODIFY',     1, 'RESERVE_INVENTORY',   '',                    30,  false, false, 'RELEASE_INVENTORY'),
  (2, 'PHYSICAL', 'MODIFY',     2, 'ACTIVATE_BILLING',    'RESERVE_INVENTORY',   60,  true,  false, 'REVERSE_BILLING'),
  (2, 'PHYSICAL', 'MODIFY',     3, 'RELEASE_INVENTORY',   'ACTIVATE_BILLING',    30,  true,  true,  NULL),
  (2, 'PHYSICAL', 'MODIFY',     4, 'REVERSE_BILLING',     'ACTIVATE_BILLING',    60,  true,  true,  NULL),
  (2, 'PHYSICAL', 'DISCONNECT', 1, 'RELEASE_INVENTORY',   '',                    30,  true,  true,  NULL),
  (2, 'PHYSICAL', 'DISCONNECT', 2, 'REVERSE_BILLING',     'RELEASE_INVENTORY',   60,  true,  true,  NULL),
  (2, 'SERVICE',  'MODIFY',     1, 'PROVISION_SERVICE',   '',                    300, true,  false, 'DEPROVISION_SERVICE'),
  (2, 'SERVICE',  'MODIFY',     2, 'ACTIVATE_BILLING',    'PROVISION_SERVICE',   60,  true,  false, 'REVERSE_BILLING'),
  (2, 'SERVICE',  'MODIFY',     3, 'DEPROVISION_SERVICE', 'ACTIVATE_BILLING',    300, true,  true,  NULL),
  (2, 'SERVICE',  'MODIFY',     4, 'REVERSE_BILLING',     'ACTIVATE_BILLING',    60,  true,  true,  NULL),
  (2, 'SERVICE',  'DISCONNECT', 1, 'DEPROVISION_SERVICE', '',                    300, true,  true,  NULL),
  (2, 'SERVICE',  'DISCONNECT', 2, 'REVERSE_BILLING',     'DEPROVISION_SERVICE', 60,  true,  true,  NULL);
