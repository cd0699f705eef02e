-- Cancelling: who asked and why, tasks that undo tasks, and what is undone.
-- Lock impact: nullable columns and constant defaults are metadata only; the checks read small tables once; every
-- table is locked for the moment of its change. The assets of completed items are filled in once.
ALTER TABLE customer_order
  ADD COLUMN cancellation_reason       text,
  ADD COLUMN cancellation_requested_by text,
  ADD COLUMN cancellation_requested_at timestamptz,
  -- Whether the undoing of what was done has begun.
  ADD COLUMN compensating              boolean NOT NULL DEFAULT false,
  ADD CHECK ((cancellation_reason IS NULL) = (cancellation_requested_at IS NULL)),
  ADD CHECK ((cancellation_requested_by IS NULL) = (cancellation_requested_at IS NULL)),
  ADD CHECK (state NOT IN ('CANCELLING', 'COMPENSATING', 'CANCELLED')
             OR cancellation_requested_at IS NOT NULL);

-- The asset that a line has made.
ALTER TABLE order_item ADD COLUMN asset_id uuid;
ALTER TABLE order_item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE asset NO FORCE ROW LEVEL SECURITY;
UPDATE order_item SET asset_id = asset.asset_id
  FROM asset WHERE asset.order_id = order_item.order_id AND asset.item_id = order_item.item_id;
ALTER TABLE order_item FORCE ROW LEVEL SECURITY;
ALTER TABLE asset FORCE ROW LEVEL SECURITY;

ALTER TABLE asset ADD COLUMN terminated_at timestamptz,
  ADD CHECK ((state = 'TERMINATED') = (terminated_at IS NOT NULL));
GRANT UPDATE ON asset TO ${app_role};

ALTER TABLE fulfillment_plan
  ADD COLUMN kind text NOT NULL DEFAULT 'FULFILLMENT' CHECK (kind IN ('FULFILLMENT', 'COMPENSATION')),
  DROP CONSTRAINT fulfillment_plan_order_id_amendment_key,
  ADD UNIQUE (order_id, amendment, kind);

-- The task that this one undoes: each at most once.
ALTER TABLE fulfillment_task ADD COLUMN compensates uuid REFERENCES fulfillment_task;
CREATE UNIQUE INDEX fulfillment_task_one_compensation ON fulfillment_task (compensates)
  WHERE compensates IS NOT NULL;

ALTER TABLE fallout_case DROP CONSTRAINT fallout_case_resolution_check;
ALTER TABLE fallout_case ADD CONSTRAINT fallout_case_resolution_check
  CHECK (resolution IN ('RETRY', 'MANUALLY_RESOLVED', 'SKIP', 'CANCEL_ORDER'));

-- Handoffs that waited when they were given a limit: the owner of the table is held to its policy and had seen none.
ALTER TABLE billing_handoff NO FORCE ROW LEVEL SECURITY;
UPDATE billing_handoff SET confirm_by = requested_at + interval '4 hours'
 WHERE status = 'REQUESTED' AND confirm_by IS NULL;
ALTER TABLE billing_handoff FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_handoff DROP CONSTRAINT billing_handoff_status_check;
ALTER TABLE billing_handoff ADD CONSTRAINT billing_handoff_status_check
  CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REFUSED', 'WAIVED', 'REVERSED'));
