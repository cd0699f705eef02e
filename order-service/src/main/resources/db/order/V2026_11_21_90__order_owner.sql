-- Whose order it is: who owns its quote, or who captured it. Orders from before have no owner, since only quote-service knows.
-- Lock impact: a nullable column is metadata only; the table is locked for that moment.
ALTER TABLE customer_order ADD COLUMN owner text CHECK (length(owner) BETWEEN 1 AND 200);
