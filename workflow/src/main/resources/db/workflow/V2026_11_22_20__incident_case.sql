-- What order-service has been told of each incident of an order's process: nothing, that it stands, or that it is over.
-- Lock impact: constant defaults; writes to engine_incident wait while a small index is built.
ALTER TABLE engine_incident
  ADD COLUMN told_case          text CHECK (told_case IN ('OPEN', 'RESOLVED')),
  ADD COLUMN tell_case_at       timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN tell_case_attempts integer     NOT NULL DEFAULT 0;

-- What is over already needs no case; what stands still gets its case now. The owner is held to the policy and would see
-- no row.
ALTER TABLE engine_incident NO FORCE ROW LEVEL SECURITY;
UPDATE engine_incident SET told_case = 'RESOLVED' WHERE state = 'RESOLVED';
ALTER TABLE engine_incident FORCE ROW LEVEL SECURITY;

CREATE INDEX engine_incident_to_tell ON engine_incident (tell_case_at)
  WHERE told_case IS NULL OR (told_case = 'OPEN' AND state = 'RESOLVED');
