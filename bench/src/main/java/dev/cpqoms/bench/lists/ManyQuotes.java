package dev.cpqoms.bench.lists;

import dev.cpqoms.bench.platform.QuotePlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Quotes by the thousand, put into the tables by SQL: nobody could wait for as many commands. */
final class ManyQuotes {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  /**
   * Without the triggers of foreign keys, which would look up what this statement has just made.
   */
  private static final String FILL =
      """
      SET session_replication_role = replica;
      INSERT INTO customer (tenant_id, customer_id, name, tier, version, created_at)
      SELECT '%1$s', 'customer-' || n, 'Customer number ' || n, 'STANDARD', 1, now()
        FROM generate_series(0, 399) AS n;
      INSERT INTO catalog_version (tenant_id, catalog_id, version, published_at, published_by,
             promotions, bundle_discounts)
      VALUES ('%1$s', 'main', 1, now(), 'carla', '[]', '[]');
      INSERT INTO quote (tenant_id, quote_id, quote_number, customer_id, owner, state, revision,
             version, catalog_id, catalog_version, currency, total_amount, valid_until, created_at,
             updated_at)
      SELECT '%1$s', gen_random_uuid(), 'Q-2026-' || lpad(n::text, 7, '0'),
             'customer-' || n %% 400, 'owner-' || n %% 40,
             (ARRAY['DRAFT', 'CONFIGURED', 'PRICED', 'VALIDATED', 'APPROVED', 'EXPIRED',
                    'EXPIRED', 'EXPIRED'])[1 + n %% 8],
             1, 3, 'main', 1, 'EUR', (n::bigint * 7919 %% 10000000) / 100.0,
             now() + interval '30 days', timestamptz '2024-01-01Z' + n * interval '1 minute', now()
        FROM generate_series(1, %2$d) AS n;
      INSERT INTO quote_search_word (tenant_id, word, created_at, quote_id)
      SELECT tenant_id, 'internet', created_at, quote_id FROM quote WHERE tenant_id = '%1$s'
       ORDER BY created_at;
      """;

  private ManyQuotes() {}

  static void fill(QuotePlatform platform, String tenant, int count) throws SQLException {
    platform.execute(FILL.formatted(tenant, count));
  }

  /** When the quote with this number was created. */
  static Instant createdAt(int number) {
    return FIRST.plus(Duration.ofMinutes(number));
  }
}
