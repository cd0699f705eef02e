-- An engine that lost its log, or came back from a backup, is told apart and, by a person's decision, followed again.
-- Lock impact: adds columns without a rewrite; replaces the unique index of engine_incident, which blocks the exporter's writes while it lasts.
ALTER TABLE engine_position
  ADD COLUMN version       bigint NOT NULL DEFAULT 1,
  -- Since when facts are refused because they come from another log, and why.
  ADD COLUMN refused_since timestamptz,
  ADD COLUMN refusal       text,
  -- The last decision to follow the new log; due until its first facts are taken.
  ADD COLUMN accepted_by   text,
  ADD COLUMN accepted_at   timestamptz,
  ADD COLUMN accept_reason text,
  ADD COLUMN restored_to   timestamptz,
  ADD COLUMN acceptance_due boolean NOT NULL DEFAULT false;

-- The keys of a lost log are given again by the new one, so that a key is unique among what the engine still has.
ALTER TABLE engine_incident ADD COLUMN lost_at timestamptz;
ALTER TABLE engine_incident DROP CONSTRAINT engine_incident_incident_key_key;
CREATE UNIQUE INDEX engine_incident_of_log ON engine_incident (incident_key) WHERE lost_at IS NULL;
GRANT DELETE ON process_instance TO ${app_role};
