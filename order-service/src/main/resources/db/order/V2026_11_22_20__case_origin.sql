-- Cases that people open, with what they show, and cases that a process stands still, with the incidents that the engine
-- told of. Lock impact: constant defaults and a check of a small table, each for the moment of the change; writes to
-- fallout_case wait while two indexes are built.
ALTER TABLE fallout_case
  ADD COLUMN opening_evidence     text,
  ADD COLUMN process_instance_key text,
  ADD COLUMN incidents            jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT fallout_case_standstill CHECK ((process_instance_key IS NULL) = (incidents = '[]'::jsonb));

-- A process that stands still has one open case, beside those that are about the work of its task.
DROP INDEX fallout_case_one_open_per_task;
CREATE UNIQUE INDEX fallout_case_one_open_per_task ON fallout_case (task_id, holds_order)
  WHERE state IN ('IDENTIFIED', 'ASSIGNED') AND process_instance_key IS NULL;
CREATE UNIQUE INDEX fallout_case_one_open_per_process ON fallout_case (tenant_id, process_instance_key)
  WHERE state IN ('IDENTIFIED', 'ASSIGNED') AND process_instance_key IS NOT NULL;
