-- Cases whose order somebody wants to give up and nobody has decided on yet, and the deliveries of an order.
-- Lock impact: writes to fallout_case and delivery wait while their new index is built.
CREATE INDEX fallout_case_to_approve ON fallout_case (tenant_id, case_id DESC)
  WHERE failure_proposed_at IS NOT NULL AND state IN ('IDENTIFIED', 'ASSIGNED');

CREATE INDEX delivery_of_order ON delivery (tenant_id, order_id, delivery_id DESC);
