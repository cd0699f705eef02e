package dev.cpqoms.quote.search;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.quotes.CrowdOfQuotes;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.quote.QuoteDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own with a crowd of quotes: 200,000 of one tenant and some of another. */
final class ManyQuotes implements AutoCloseable {
  static final String TENANT = "crowd";
  static final int COUNT = 200_000;

  private final TestDatabase database = TestPostgres.shared().freshDatabase("quote");
  private final HikariDataSource app;

  ManyQuotes() {
    QuoteDatabase.MIGRATIONS.apply(settings(database.owner().user(), database.owner().password()));
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      fill(statement, TENANT, COUNT);
      fill(statement, "neighbour", 2_000);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE quote, quote_search_word");
    } catch (SQLException failure) {
      throw new IllegalStateException("The quotes are not there", failure);
    }
    app = ConnectionPool.open("many", settings(database.app().user(), database.app().password()));
  }

  private static void fill(Statement statement, String tenant, int count) throws SQLException {
    statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', true)");
    statement.execute(CrowdOfQuotes.sql(tenant, count));
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
