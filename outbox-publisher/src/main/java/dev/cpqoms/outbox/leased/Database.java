package dev.cpqoms.outbox.leased;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC in transactions: the statements here move arrays and are the mechanism itself. */
final class Database {

  private final DataSource relay;

  Database(DataSource relay) {
    this.relay = relay;
  }

  /** Commits when the work returns, rolls back when it throws. */
  <T> T run(Work<T> work) {
    try (Connection connection = relay.getConnection()) {
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException fault) {
        connection.rollback();
        throw fault;
      }
    } catch (SQLException fault) {
      throw new OutboxUnavailable("the outbox cannot be worked on", fault);
    }
  }

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
