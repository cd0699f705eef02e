package dev.cpqoms.order;

import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.sandbox.server.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database past the service, with the roles that there are. */
record DatabaseView(TestDatabase database) {

  /** The first column of every row, as text, as the app role bound to the tenant sees it. */
  List<String> column(String tenant, String sql) {
    try (Connection connection = connect(database.app());
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
      try (ResultSet rows = statement.executeQuery(sql)) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(String.valueOf(rows.getString(1)));
        }
        return values;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  long count(String tenant, String sql) {
    return Long.parseLong(column(tenant, sql).getFirst());
  }

  /** What migrations would do. */
  void asOwner(String sql) {
    try (Connection connection = connect(database.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
  }
}
