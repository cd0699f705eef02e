-- What each revision was offered under, and that a priced one never changes.
-- Lock impact: adds columns with constant defaults (no rewrite) and a new table, filled from quotes in one statement; quote and its lines
-- are locked for the length of that statement.
ALTER TABLE quote
  ADD COLUMN payment_days    integer NOT NULL DEFAULT 30 CHECK (payment_days BETWEEN 0 AND 180),
  ADD COLUMN contract_months integer NOT NULL DEFAULT 12 CHECK (contract_months BETWEEN 1 AND 120),
  ADD COLUMN special_terms   text;

CREATE TABLE quote_revision (
  tenant_id       text        NOT NULL,
  quote_id        uuid        NOT NULL,
  revision        integer     NOT NULL CHECK (revision > 0),
  customer_id     text        NOT NULL,
  catalog_id      text        NOT NULL,
  catalog_version integer     NOT NULL,
  currency        text        NOT NULL,
  valid_until     timestamptz NOT NULL,
  payment_days    integer     NOT NULL,
  contract_months integer     NOT NULL,
  special_terms   text,
  opened_at       timestamptz NOT NULL,
  opened_by       text        NOT NULL,
  -- How far the revision had come when the next one took its place.
  last_state      text,
  superseded_at   timestamptz,
  PRIMARY KEY (tenant_id, quote_id, revision),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote,
  CHECK ((last_state IS NULL) = (superseded_at IS NULL))
);
CREATE UNIQUE INDEX quote_revision_current ON quote_revision (tenant_id, quote_id)
  WHERE superseded_at IS NULL;

-- Revisions from before this table: what is known of them is the quote's frame and what they were priced with. Their owner sees the rows of
-- all tenants only while row-level security is not forced on it.
ALTER TABLE quote NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quote_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE price_snapshot NO FORCE ROW LEVEL SECURITY;
INSERT INTO quote_revision (tenant_id, quote_id, revision, customer_id, catalog_id, catalog_version, currency, valid_until, payment_days,
       contract_months, special_terms, opened_at, opened_by, last_state, superseded_at)
SELECT q.tenant_id, q.quote_id, r.revision, q.customer_id, q.catalog_id,
       coalesce((p.waterfall::json ->> 'catalogVersion')::integer, q.catalog_version), q.currency, q.valid_until, 30, 12, NULL,
       q.created_at, q.owner,
       CASE WHEN r.revision < q.revision THEN CASE WHEN p.quote_id IS NULL THEN 'CONFIGURED' ELSE 'PRICED' END END,
       CASE WHEN r.revision < q.revision THEN q.updated_at END
  FROM quote q
 CROSS JOIN LATERAL generate_series(1, q.revision) AS r (revision)
  LEFT JOIN price_snapshot p ON (p.tenant_id, p.quote_id, p.revision) = (q.tenant_id, q.quote_id, r.revision);
ALTER TABLE quote FORCE ROW LEVEL SECURITY;
ALTER TABLE quote_line FORCE ROW LEVEL SECURITY;
ALTER TABLE price_snapshot FORCE ROW LEVEL SECURITY;

SELECT enable_tenant_isolation('quote_revision');
GRANT SELECT, INSERT, UPDATE (last_state, superseded_at) ON quote_revision TO ${app_role};
GRANT SELECT ON quote_revision TO ${support_role};

-- The last guard of an offer that has been priced: whatever code does, its lines stay.
CREATE FUNCTION refuse_to_change_a_priced_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line quote_line := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (SELECT FROM price_snapshot p
              WHERE (p.tenant_id, p.quote_id, p.revision) = (line.tenant_id, line.quote_id, line.revision)) THEN
    RAISE EXCEPTION 'revision % of quote % is priced and never changes', line.revision, line.quote_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN line;
END $$;
CREATE TRIGGER priced_revision_is_immutable BEFORE INSERT OR UPDATE OR DELETE ON quote_line
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_priced_revision();
