-- What the clock has to do about quotes, and who stopped conversion.
-- Lock impact: adds columns with constant defaults (no rewrite), constraints that scan quote_document and an index on quote; a new table filled in
-- one statement.
ALTER TABLE quote_document ADD CHECK (sha256 = encode(sha256(content), 'hex'));
CREATE UNIQUE INDEX quote_of_order ON quote (tenant_id, order_id) WHERE order_id IS NOT NULL;

ALTER TABLE containment_switch ADD COLUMN version bigint NOT NULL DEFAULT 1 CHECK (version > 0);
GRANT INSERT, UPDATE ON containment_switch TO ${app_role};

-- One row per quote that the clock is responsible for: when it comes true the command is given, by whichever instance is first to lock the row.
CREATE TABLE quote_deadline (
  tenant_id text    NOT NULL,
  quote_id  uuid    NOT NULL,
  command   text    NOT NULL CHECK (command IN ('EXPIRE', 'CONVERT')),
  -- NULL: held by containment, until the switch is released.
  due_at    timestamptz,
  attempts  integer NOT NULL DEFAULT 0,
  last_error text,
  PRIMARY KEY (tenant_id, quote_id),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote
);
CREATE INDEX quote_deadline_due ON quote_deadline (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX quote_deadline_held ON quote_deadline (tenant_id) WHERE due_at IS NULL;
ALTER TABLE quote NO FORCE ROW LEVEL SECURITY;
INSERT INTO quote_deadline (tenant_id, quote_id, command, due_at)
SELECT tenant_id, quote_id, CASE WHEN state = 'ACCEPTED' THEN 'CONVERT' ELSE 'EXPIRE' END, CASE WHEN state <> 'ACCEPTED' THEN valid_until END
  FROM quote
 WHERE state IN ('DRAFT', 'CONFIGURED', 'PRICED', 'VALIDATED', 'APPROVAL_PENDING', 'APPROVED', 'REJECTED')
    OR (state = 'ACCEPTED' AND refusal_code IS NULL);
ALTER TABLE quote FORCE ROW LEVEL SECURITY;
SELECT enable_tenant_isolation('quote_deadline', true);
GRANT SELECT, INSERT, UPDATE, DELETE ON quote_deadline TO ${app_role};
GRANT SELECT ON quote_deadline TO ${support_role};
