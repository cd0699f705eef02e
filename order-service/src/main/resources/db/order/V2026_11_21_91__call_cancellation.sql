-- A call may ask the partner to cancel the accepted work of another one, once. Lock impact: an exclusive lock on
-- external_call_attempt without a rewrite, and one scan of it for the index.
ALTER TABLE external_call_attempt ADD COLUMN cancels uuid REFERENCES external_call_attempt;
CREATE UNIQUE INDEX external_call_attempt_cancels ON external_call_attempt (cancels) WHERE cancels IS NOT NULL;
