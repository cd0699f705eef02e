package dev.cpqoms.blocks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Opens the pools. Every limit is stated here: waiting, living, and how long a statement may run.
 */
public final class ConnectionPool {

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);
  private static final Duration IDLE_IN_TRANSACTION_LIMIT = Duration.ofSeconds(30);

  private ConnectionPool() {}

  /**
   * Opens a pool without waiting for the database: a process starts, and says that it is not ready,
   * while its database is still away.
   *
   * @param name appears in metrics and in pg_stat_activity
   */
  public static HikariDataSource open(String name, DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    // Once per connection: said with every transaction it would be one more question each.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty(
        "options",
        "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(
                STATEMENT_LIMIT.toMillis(),
                LOCK_LIMIT.toMillis(),
                IDLE_IN_TRANSACTION_LIMIT.toMillis()));
    return new HikariDataSource(config);
  }
}
