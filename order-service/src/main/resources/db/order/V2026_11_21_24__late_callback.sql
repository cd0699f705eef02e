-- A callback may contradict what is known, and a case may be opened about it that holds up nobody.
-- Lock impact: constant default and constraints on small tables, each for the moment of the change.
ALTER TABLE partner_callback DROP CONSTRAINT partner_callback_disposition_check;
ALTER TABLE partner_callback ADD CONSTRAINT partner_callback_disposition_check
  CHECK (disposition IN ('APPLIED', 'LATE', 'CONTRADICTING'));

ALTER TABLE fallout_case ADD COLUMN holds_order boolean NOT NULL DEFAULT true;
-- A task has at most one case that holds it up, and at most one that only asks for a look.
DROP INDEX fallout_case_one_open_per_task;
CREATE UNIQUE INDEX fallout_case_one_open_per_task ON fallout_case (task_id, holds_order)
  WHERE state IN ('IDENTIFIED', 'ASSIGNED');
