-- Orders, their lines and their numbers. Lock impact: new tables.
CREATE TABLE customer_order (
  tenant_id             text           NOT NULL,
  order_id              uuid           PRIMARY KEY,
  order_number          text           NOT NULL,
  order_kind            text           NOT NULL DEFAULT 'PRIMARY'
    CHECK (order_kind IN ('PRIMARY', 'CHANGE')),
  customer_id           text           NOT NULL,
  customer_tier         text           NOT NULL,
  state                 text           NOT NULL
    CHECK (state IN ('SUBMITTED', 'VALIDATED', 'DECOMPOSED', 'IN_PROGRESS', 'PARTIAL', 'FALLOUT',
                     'CANCELLING', 'COMPENSATING', 'CANCELLED', 'COMPLETED', 'FAILED')),
  source_quote_id       uuid           NOT NULL,
  source_quote_revision integer        NOT NULL CHECK (source_quote_revision > 0),
  currency              text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  one_time_total        numeric        NOT NULL,
  recurring_total       numeric        NOT NULL,
  -- The decomposition rules that it was validated against.
  rule_version          integer,
  process_instance_key  text,
  version               bigint         NOT NULL CHECK (version > 0),
  created_at            timestamptz    NOT NULL,
  updated_at            timestamptz    NOT NULL,
  completed_at          timestamptz,
  UNIQUE (tenant_id, order_number),
  CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL))
);
-- One primary order per accepted quote revision, whatever is delivered how often.
CREATE UNIQUE INDEX customer_order_one_per_quote_revision
  ON customer_order (tenant_id, source_quote_id, source_quote_revision)
  WHERE order_kind = 'PRIMARY';
CREATE INDEX customer_order_newest ON customer_order (tenant_id, order_id DESC);
CREATE INDEX customer_order_by_state ON customer_order (tenant_id, state, order_id DESC);
CREATE INDEX customer_order_by_customer ON customer_order (tenant_id, customer_id, order_id DESC);

CREATE TABLE order_item (
  tenant_id     text    NOT NULL,
  order_id      uuid    NOT NULL REFERENCES customer_order,
  item_id       text    NOT NULL,
  position      integer NOT NULL CHECK (position > 0),
  action        text    NOT NULL CHECK (action IN ('ADD', 'MODIFY', 'DISCONNECT')),
  offering_id   text    NOT NULL,
  offering_name text    NOT NULL,
  offering_type text    NOT NULL,
  quantity      integer NOT NULL CHECK (quantity > 0),
  options       jsonb   NOT NULL,
  charges       jsonb   NOT NULL,
  state         text    NOT NULL CHECK (state IN ('PENDING', 'COMPLETED', 'CANCELLED')),
  PRIMARY KEY (order_id, item_id),
  UNIQUE (order_id, position)
);

-- The last number given out per tenant and year; a rolled-back order leaves no gap.
CREATE TABLE order_number_counter (
  tenant_id   text    NOT NULL,
  year        integer NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (tenant_id, year)
);

-- Conversions that could not become an order; each has told the quote so by OrderRefused.
CREATE TABLE refused_conversion (
  tenant_id             text        NOT NULL,
  order_id              uuid        PRIMARY KEY,
  source_quote_id       uuid        NOT NULL,
  source_quote_revision integer     NOT NULL,
  source_quote_version  bigint      NOT NULL,
  code                  text        NOT NULL,
  detail                text        NOT NULL,
  refused_at            timestamptz NOT NULL,
  -- The same conversion request is refused once; the quote may ask again, with its next version.
  UNIQUE (tenant_id, source_quote_id, source_quote_revision, source_quote_version)
);

ALTER TABLE customer_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_order FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer_order
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
ALTER TABLE order_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_item FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON order_item
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
ALTER TABLE order_number_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_number_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON order_number_counter
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
ALTER TABLE refused_conversion ENABLE ROW LEVEL SECURITY;
ALTER TABLE refused_conversion FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON refused_conversion
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));

GRANT SELECT, INSERT, UPDATE ON customer_order, order_item, order_number_counter TO ${app_role};
GRANT SELECT, INSERT ON refused_conversion TO ${app_role};
GRANT SELECT ON customer_order, order_item, order_number_counter, refused_conversion
  TO ${support_role};
