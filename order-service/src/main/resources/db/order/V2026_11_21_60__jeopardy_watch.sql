-- What is at work, and by when it should be done: a task of a round, or a whole order. The clock of the service looks for
-- what is late of any tenant. Lock impact: a new table.
CREATE TABLE jeopardy_watch (
  tenant_id      text        NOT NULL,
  -- The id of the task, or of the order.
  watched_id     uuid        PRIMARY KEY,
  order_id       uuid        NOT NULL REFERENCES customer_order,
  -- Null when the whole order is watched.
  task_id        uuid        REFERENCES fulfillment_task,
  started_at     timestamptz NOT NULL,
  threshold_at   timestamptz NOT NULL,
  raised_at      timestamptz,
  -- Of an earlier round: what was said a moment ago is not said again.
  last_raised_at timestamptz,
  ended_at       timestamptz,
  CHECK (task_id IS NULL OR task_id = watched_id),
  CHECK (threshold_at >= started_at)
);
SELECT enable_tenant_isolation('jeopardy_watch', true);
CREATE INDEX jeopardy_watch_late ON jeopardy_watch (threshold_at)
  WHERE raised_at IS NULL AND ended_at IS NULL;
CREATE INDEX jeopardy_watch_of_order ON jeopardy_watch (tenant_id, order_id);
GRANT SELECT, INSERT, UPDATE ON jeopardy_watch TO ${app_role};
GRANT SELECT ON jeopardy_watch TO ${support_role};
