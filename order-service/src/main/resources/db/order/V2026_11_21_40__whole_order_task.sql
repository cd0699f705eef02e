-- What serves the whole order (the customer is told) must not hold up the asset of the line whose
-- name it borrows. Tasks planned before keep what they were planned with.
-- Lock impact: a constant default is metadata only; the table is locked for the moment of the change.
ALTER TABLE fulfillment_task ADD COLUMN whole_order boolean NOT NULL DEFAULT false;
