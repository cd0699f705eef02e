package dev.cpqoms.bench.platform;

import dev.cpqoms.sandbox.server.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the service, for its administrator, who is above row-level security. */
public record QuoteDatabase(PostgresServer server) {
  static final String NAME = "quote_db";

  private static final String ADMINISTRATION = "postgres";

  /** They must be gone, not only told to go, before their database can be copied. */
  private static final String ENDING_ALL =
      "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '"
          + NAME
          + "'";

  public void execute(String sql) throws SQLException {
    executeFrom(NAME, sql);
  }

  /** Copies it as it is; everybody who was connected is not any more. */
  void copyTo(String copy) throws SQLException {
    String allow = "ALTER DATABASE " + NAME + " ALLOW_CONNECTIONS ";
    executeFrom(ADMINISTRATION, allow + "false");
    executeFrom(ADMINISTRATION, ENDING_ALL);
    executeFrom(ADMINISTRATION, "CREATE DATABASE " + copy + " TEMPLATE " + NAME);
    executeFrom(ADMINISTRATION, allow + "true");
  }

  /** Whether PostgreSQL logs every statement, each line behind this prefix. */
  public void logStatements(boolean all, String prefix) throws SQLException {
    execute("ALTER SYSTEM SET log_line_prefix = '" + prefix + "'");
    execute("ALTER SYSTEM SET log_statement = '" + (all ? "all" : "none") + "'");
    execute("SELECT pg_reload_conf()");
  }

  /** What PostgreSQL has written since it started. */
  public Path log() {
    return server.launch().log();
  }

  private void executeFrom(String database, String sql) throws SQLException {
    try (Connection connection = server.cluster().connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
