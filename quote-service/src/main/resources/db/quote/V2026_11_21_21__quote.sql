-- The quote and what vouches for each of its revisions. Evidence rows are written once.
-- Lock impact: new tables.
CREATE TABLE quote (
  tenant_id        text          NOT NULL,
  quote_id         uuid          NOT NULL,
  quote_number     text          NOT NULL,
  customer_id      text          NOT NULL,
  owner            text          NOT NULL,
  state            text          NOT NULL CHECK (state IN (
    'DRAFT', 'CONFIGURED', 'PRICED', 'VALIDATED', 'APPROVAL_PENDING', 'APPROVED', 'REJECTED',
    'ACCEPTED', 'CONVERTING_TO_ORDER', 'CONVERTED', 'EXPIRED', 'CANCELLED')),
  revision         integer       NOT NULL CHECK (revision > 0),
  version          bigint        NOT NULL CHECK (version > 0),
  catalog_id       text          NOT NULL,
  catalog_version  integer       NOT NULL,
  currency         text          NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  total_amount     numeric(18,2),
  valid_until      timestamptz   NOT NULL,
  approval_case_id uuid,
  order_id         uuid,
  order_number     text,
  refusal_code     text,
  refusal_detail   text,
  created_at       timestamptz   NOT NULL,
  updated_at       timestamptz   NOT NULL,
  PRIMARY KEY (tenant_id, quote_id),
  UNIQUE (tenant_id, quote_number),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, catalog_id, catalog_version) REFERENCES catalog_version,
  -- A converted quote knows its order, and no other quote does.
  CHECK ((state = 'CONVERTED') = (order_id IS NOT NULL))
);
CREATE INDEX quote_newest ON quote (tenant_id, created_at DESC, quote_id DESC);
CREATE INDEX quote_of_customer ON quote (tenant_id, customer_id, created_at DESC, quote_id DESC);
CREATE INDEX quote_open_until ON quote (tenant_id, valid_until)
  WHERE state IN ('DRAFT', 'CONFIGURED', 'PRICED', 'VALIDATED', 'APPROVAL_PENDING', 'APPROVED',
    'REJECTED');
ALTER TABLE quote ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON quote
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT, UPDATE ON quote TO ${app_role};
GRANT SELECT ON quote TO ${support_role};

CREATE TABLE quote_number_counter (
  tenant_id   text    NOT NULL,
  year        integer NOT NULL,
  last_number bigint  NOT NULL,
  PRIMARY KEY (tenant_id, year)
);
ALTER TABLE quote_number_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_number_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON quote_number_counter
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT, UPDATE ON quote_number_counter TO ${app_role};
GRANT SELECT ON quote_number_counter TO ${support_role};

CREATE TABLE quote_line (
  tenant_id        text         NOT NULL,
  quote_id         uuid         NOT NULL,
  revision         integer      NOT NULL,
  position         integer      NOT NULL,
  item_id          text         NOT NULL,
  offering_id      text         NOT NULL,
  offering_name    text         NOT NULL,
  offering_type    text         NOT NULL CHECK (offering_type IN ('PHYSICAL', 'SERVICE', 'FEE')),
  quantity         integer      NOT NULL CHECK (quantity BETWEEN 1 AND 10000),
  options          text         NOT NULL,
  discount_percent numeric(5,2) CHECK (discount_percent BETWEEN 0 AND 100),
  discount_reason  text,
  PRIMARY KEY (tenant_id, quote_id, revision, item_id),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote,
  CHECK ((discount_percent IS NULL) = (discount_reason IS NULL))
);
ALTER TABLE quote_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_line FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON quote_line
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT, DELETE ON quote_line TO ${app_role};
GRANT SELECT ON quote_line TO ${support_role};

CREATE TABLE price_snapshot (
  tenant_id  text          NOT NULL,
  quote_id   uuid          NOT NULL,
  revision   integer       NOT NULL,
  price_hash text          NOT NULL CHECK (price_hash ~ '^[0-9a-f]{64}$'),
  one_time   numeric(18,2) NOT NULL,
  recurring  numeric(18,2) NOT NULL,
  -- Canonical JSON, byte for byte what the hash was taken over; therefore text and not jsonb.
  waterfall  text          NOT NULL,
  priced_at  timestamptz   NOT NULL,
  PRIMARY KEY (tenant_id, quote_id, revision),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote
);
ALTER TABLE price_snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON price_snapshot
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON price_snapshot TO ${app_role};
GRANT SELECT ON price_snapshot TO ${support_role};

CREATE TABLE quote_document (
  tenant_id        text        NOT NULL,
  quote_id         uuid        NOT NULL,
  revision         integer     NOT NULL,
  template_version text        NOT NULL,
  sha256           text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content          bytea       NOT NULL,
  generated_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, quote_id, revision),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote
);
ALTER TABLE quote_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_document FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON quote_document
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON quote_document TO ${app_role};
GRANT SELECT ON quote_document TO ${support_role};

CREATE TABLE quote_acceptance (
  tenant_id     text        NOT NULL,
  quote_id      uuid        NOT NULL,
  revision      integer     NOT NULL,
  document_hash text        NOT NULL,
  name          text        NOT NULL,
  email         text,
  channel       text        NOT NULL CHECK (channel IN ('PORTAL', 'EMAIL', 'PHONE', 'PAPER')),
  ip            text,
  accepted_at   timestamptz NOT NULL,
  recorded_by   text        NOT NULL,
  -- A quote is accepted once: whatever races, the second acceptance cannot be written.
  PRIMARY KEY (tenant_id, quote_id),
  FOREIGN KEY (tenant_id, quote_id, revision) REFERENCES quote_document
);
ALTER TABLE quote_acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_acceptance FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON quote_acceptance
  USING (tenant_id = current_setting('app.tenant_id', true))
  WITH CHECK (tenant_id = current_setting('app.tenant_id', true));
GRANT SELECT, INSERT ON quote_acceptance TO ${app_role};
GRANT SELECT ON quote_acceptance TO ${support_role};
