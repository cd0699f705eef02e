-- Since when the time until the threshold counts: it moves with what an order still has to do, and its beginning does not.
-- Instances of the version before leave it out; then it is the beginning. Lock impact: metadata only.
ALTER TABLE jeopardy_watch ADD COLUMN measured_from timestamptz;

-- Orders that have ended otherwise than by completion were watched on. The owner of the tables is held to their policies.
ALTER TABLE jeopardy_watch NO FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order NO FORCE ROW LEVEL SECURITY;
UPDATE jeopardy_watch w
   SET ended_at = greatest(o.updated_at, w.started_at)
  FROM customer_order o
 WHERE o.order_id = w.order_id AND w.ended_at IS NULL AND o.state IN ('CANCELLED', 'FAILED', 'COMPLETED');
ALTER TABLE jeopardy_watch FORCE ROW LEVEL SECURITY;
ALTER TABLE customer_order FORCE ROW LEVEL SECURITY;
