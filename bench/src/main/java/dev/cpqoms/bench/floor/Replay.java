package dev.cpqoms.bench.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends recorded commands once more over one connection, with nothing around them. */
final class Replay implements AutoCloseable {
  private final Connection connection;

  Replay(String url, String user, String password) throws SQLException {
    connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
  }

  void send(RecordedCommand command) {
    try {
      for (List<RecordedStatement> transaction : command.transactions()) {
        for (RecordedStatement statement : transaction) {
          send(statement);
        }
        connection.commit();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Replaying " + command.type(), failure);
    }
  }

  private void send(RecordedStatement recorded) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
      int index = 1;
      for (@Nullable String value : recorded.parameters()) {
        // The server finds out the type, as it does for a literal.
        statement.setObject(index++, value, Types.OTHER);
      }
      if (statement.execute()) {
        readAll(statement);
      }
    }
  }

  private static void readAll(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getString(column);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
