package dev.cpqoms.quote.search;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.quote.QuoteDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of its own with very many quotes, put there by SQL: 200,000 of one tenant and some of
 * another, in every state, of 400 customers, 40 owners and values up to 100,000.
 */
final class ManyQuotes implements AutoCloseable {
  static final String TENANT = "crowd";
  static final int COUNT = 200_000;

  private static final String FILL =
      """
      SELECT set_config('app.tenant_id', '%1$s', true);
      INSERT INTO customer (tenant_id, customer_id, name, tier, version, created_at)
      SELECT '%1$s', 'customer-' || n, 'Customer number ' || n, 'STANDARD', 1, now()
        FROM generate_series(0, 399) AS n;
      INSERT INTO catalog_version (tenant_id, catalog_id, version, published_at, published_by,
             promotions, bundle_discounts)
      VALUES ('%1$s', 'main', 1, now(), 'carla', '[]', '[]');
      INSERT INTO quote (tenant_id, quote_id, quote_number, customer_id, owner, state, revision,
             version, catalog_id, catalog_version, currency, total_amount, valid_until, created_at,
             updated_at)
      SELECT '%1$s', gen_random_uuid(), 'Q-2026-' || lpad(n::text, 6, '0'),
             'customer-' || n %% 400, 'owner-' || n %% 40,
             (ARRAY['DRAFT', 'CONFIGURED', 'PRICED', 'VALIDATED', 'APPROVED', 'EXPIRED',
                    'EXPIRED', 'EXPIRED'])[1 + n %% 8],
             1, 3, 'main', 1, CASE WHEN n %% 10 = 0 THEN 'USD' ELSE 'EUR' END,
             (n * 7919 %% 10000000) / 100.0, now() + interval '30 days',
             timestamptz '2026-01-01' + n * interval '1 minute', now()
        FROM generate_series(1, %2$d) AS n;
      INSERT INTO quote_search_word (tenant_id, word, created_at, quote_id)
      SELECT q.tenant_id, w.word, q.created_at, q.quote_id
        FROM quote q
       CROSS JOIN LATERAL unnest(ARRAY[lower(q.quote_number), q.customer_id, 'internet']) AS w (word)
       WHERE q.tenant_id = '%1$s';
      """;

  private final TestDatabase database = TestPostgres.shared().freshDatabase("quote");
  private final HikariDataSource app;

  ManyQuotes() {
    QuoteDatabase.MIGRATIONS.apply(settings(database.owner().user(), database.owner().password()));
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(FILL.formatted(TENANT, COUNT));
      statement.execute(FILL.formatted("neighbour", 2_000));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE quote, quote_search_word");
    } catch (SQLException failure) {
      throw new IllegalStateException("The quotes are not there", failure);
    }
    app = ConnectionPool.open("many", settings(database.app().user(), database.app().password()));
  }

  HikariDataSource app() {
    return app;
  }

  private DatabaseSettings settings(String user, String password) {
    return new DatabaseSettings(database.jdbcUrl(), user, password, 2);
  }

  @Override
  public void close() {
    app.close();
    TestPostgres.shared().drop(database);
  }
}
