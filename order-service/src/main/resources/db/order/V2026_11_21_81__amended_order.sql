-- Confirmed amendments: what an order was changed by, what its lines were before, and which tasks are not wanted any
-- more. Lock impact: nullable columns and constant defaults are metadata only; the check reads a new table; a new table.
ALTER TABLE customer_order
  -- The amendment that it was changed by last.
  ADD COLUMN amendment integer NOT NULL DEFAULT 0 CHECK (amendment >= 0),
  -- Whether its process has not taken the amended plan yet.
  ADD COLUMN amending  boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT amending OR amendment > 0);

-- The amendment that does not want it any more.
ALTER TABLE fulfillment_task ADD COLUMN superseded_by integer CHECK (superseded_by > 0);

-- Whether an amendment can interrupt the instance; those of old versions cannot be.
ALTER TABLE workflow_reference ADD COLUMN takes_amendments boolean NOT NULL DEFAULT false;

ALTER TABLE order_amendment DROP CONSTRAINT order_amendment_state_check;
ALTER TABLE order_amendment ADD CONSTRAINT order_amendment_state_check
  CHECK (state IN ('ASSESSED', 'CONFIRMED', 'WITHDRAWN', 'EXPIRED'));

-- A line as it was before an amendment changed it: tasks that were planned by then are about that.
CREATE TABLE order_item_former (
  tenant_id text    NOT NULL,
  order_id  uuid    NOT NULL,
  item_id   text    NOT NULL,
  amendment integer NOT NULL CHECK (amendment > 0),
  quantity  integer NOT NULL CHECK (quantity > 0),
  options   jsonb   NOT NULL,
  charges   jsonb   NOT NULL,
  PRIMARY KEY (order_id, item_id, amendment),
  FOREIGN KEY (order_id, item_id) REFERENCES order_item (order_id, item_id)
);
SELECT enable_tenant_isolation('order_item_former');
GRANT SELECT, INSERT ON order_item_former TO ${app_role};
GRANT SELECT ON order_item_former TO ${support_role};
