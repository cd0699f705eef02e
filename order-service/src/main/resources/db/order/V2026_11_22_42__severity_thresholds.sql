-- From which value on an order is large, and very large, in each currency: versions that never change, the highest is in force.
-- A tenant's own figures are part of its decomposition rules (tenant_decomposition_version).
-- Lock impact: new tables; a nullable column, which is metadata only.
CREATE TABLE severity_threshold_version (
  version      integer     PRIMARY KEY CHECK (version > 0),
  published_at timestamptz NOT NULL,
  note         text        NOT NULL
);
CREATE TABLE severity_threshold (
  version    integer NOT NULL REFERENCES severity_threshold_version,
  currency   text    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  large      numeric NOT NULL CHECK (large > 0),
  very_large numeric NOT NULL,
  PRIMARY KEY (version, currency),
  CHECK (very_large > large)
);
GRANT SELECT ON severity_threshold_version, severity_threshold TO ${app_role}, ${support_role};

CREATE TABLE tenant_severity_threshold (
  tenant_id  text    NOT NULL,
  version    integer NOT NULL,
  currency   text    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  large      numeric NOT NULL CHECK (large > 0),
  very_large numeric NOT NULL,
  PRIMARY KEY (tenant_id, version, currency),
  CHECK (very_large > large),
  FOREIGN KEY (tenant_id, version) REFERENCES tenant_decomposition_version
);
SELECT enable_tenant_isolation('tenant_severity_threshold');
GRANT SELECT, INSERT ON tenant_severity_threshold TO ${app_role};
GRANT SELECT ON tenant_severity_threshold TO ${support_role};

-- Of about the same worth in every currency, rounded to what people remember.
INSERT INTO severity_threshold_version (version, published_at, note)
VALUES (1, '2026-11-22T00:00:00Z', 'Large and very large orders by currency');
INSERT INTO severity_threshold (version, currency, large, very_large)
VALUES
  (1, 'EUR',   10000,    100000),
  (1, 'USD',   10000,    100000),
  (1, 'GBP',   10000,    100000),
  (1, 'CHF',   10000,    100000),
  (1, 'AUD',   15000,    150000),
  (1, 'CAD',   15000,    150000),
  (1, 'PLN',   40000,    400000),
  (1, 'DKK',   75000,    750000),
  (1, 'CNY',   75000,    750000),
  (1, 'SEK',  100000,   1000000),
  (1, 'NOK',  100000,   1000000),
  (1, 'CZK',  250000,   2500000),
  (1, 'INR', 1000000,  10000000),
  (1, 'JPY', 1500000,  15000000);

-- What besides the inputs a severity was computed by; cases from before say nothing of it.
ALTER TABLE fallout_case ADD COLUMN severity_basis jsonb;
