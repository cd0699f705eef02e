-- Quotes are found by what people know about them, in pages of a stable order, at any number of quotes.
-- Under row-level security only leakproof comparisons reach an index; those of numeric and of text search are not. Hence
-- the value in hundredths, and the words of a quote as rows.
-- Lock impact: quote is rewritten for its new column and not writable until its indexes are built; new table.
ALTER TABLE quote
  ADD COLUMN total_cents bigint GENERATED ALWAYS AS ((total_amount * 100)::bigint) STORED;
CREATE INDEX quote_of_owner ON quote (tenant_id, owner, created_at DESC, quote_id DESC);
CREATE INDEX quote_in_state ON quote (tenant_id, state, created_at DESC, quote_id DESC);
CREATE INDEX quote_of_value ON quote (tenant_id, currency, total_cents DESC, quote_id DESC)
  WHERE total_cents IS NOT NULL;

CREATE TABLE quote_search_word (
  tenant_id  text             NOT NULL,
  word       text COLLATE "C" NOT NULL CHECK (length(word) BETWEEN 1 AND 64),
  -- The position of the quote in a list: the quotes of a word are read in the order they are shown in.
  created_at timestamptz      NOT NULL,
  quote_id   uuid             NOT NULL,
  PRIMARY KEY (tenant_id, word, created_at, quote_id),
  FOREIGN KEY (tenant_id, quote_id) REFERENCES quote
);
CREATE INDEX quote_search_word_of_quote ON quote_search_word (tenant_id, quote_id, word);
GRANT SELECT, INSERT, DELETE ON quote_search_word TO ${app_role};
GRANT SELECT ON quote_search_word TO ${support_role};

-- The words of the quotes that are there already. The owner sees the rows of all tenants only while it is not bound itself.
ALTER TABLE quote NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quote_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE customer NO FORCE ROW LEVEL SECURITY;
INSERT INTO quote_search_word (tenant_id, word, created_at, quote_id)
SELECT DISTINCT t.tenant_id, left(w.word, 64), t.created_at, t.quote_id
  FROM (SELECT q.tenant_id, q.quote_id, q.created_at,
               concat_ws(' ', q.quote_number, ltrim(split_part(q.quote_number, '-', 3), '0'),
                 q.owner, q.customer_id, c.name,
                 (SELECT string_agg(l.offering_id || ' ' || l.offering_name, ' ')
                    FROM quote_line l
                   WHERE (l.tenant_id, l.quote_id, l.revision)
                         = (q.tenant_id, q.quote_id, q.revision))) AS line
          FROM quote q
          JOIN customer c ON (c.tenant_id, c.customer_id) = (q.tenant_id, q.customer_id)) t
 CROSS JOIN LATERAL regexp_split_to_table(
         regexp_replace(normalize(lower(t.line), NFKD), '[\u0300-\u036f]', '', 'g'),
         '\s+') AS token
 CROSS JOIN LATERAL (
         SELECT regexp_replace(token, '^[^[:alnum:]]+|[^[:alnum:]]+$', '', 'g')
          UNION
         SELECT part FROM regexp_split_to_table(token, '[^[:alnum:]]+') AS part
          WHERE length(part) > 1) AS w (word)
 WHERE w.word <> '';
ALTER TABLE quote FORCE ROW LEVEL SECURITY;
ALTER TABLE quote_line FORCE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;

SELECT enable_tenant_isolation('quote_search_word');
