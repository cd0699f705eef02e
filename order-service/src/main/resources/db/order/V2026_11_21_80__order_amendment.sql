-- Changes that people think of for orders under way, with what they would mean. Lock impact: a new table.
CREATE TABLE order_amendment (
  tenant_id     text        NOT NULL,
  order_id      uuid        NOT NULL REFERENCES customer_order,
  -- Counts the amendments of the order.
  amendment     integer     NOT NULL CHECK (amendment > 0),
  state         text        NOT NULL CHECK (state IN ('ASSESSED', 'WITHDRAWN', 'EXPIRED')),
  version       bigint      NOT NULL CHECK (version > 0),
  -- The order as it was looked at.
  order_version bigint      NOT NULL CHECK (order_version > 0),
  reason        text        NOT NULL,
  requested_by  text        NOT NULL,
  assessed_at   timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  -- What is wanted, line by line, and what that would mean.
  changes       jsonb       NOT NULL,
  assessment    jsonb       NOT NULL,
  PRIMARY KEY (order_id, amendment),
  CHECK ((state = 'ASSESSED') = (ended_at IS NULL))
);
SELECT enable_tenant_isolation('order_amendment');
-- One at a time.
CREATE UNIQUE INDEX order_amendment_one_open ON order_amendment (order_id) WHERE state = 'ASSESSED';
GRANT SELECT, INSERT, UPDATE ON order_amendment TO ${app_role};
GRANT SELECT ON order_amendment TO ${support_role};
