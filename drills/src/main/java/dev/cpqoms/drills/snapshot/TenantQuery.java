package dev.cpqoms.drills.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs one query per tenant: row-level security holds for the support role as well. */
final class TenantQuery {

  private final DatabaseAccess access;
  private final List<String> tenants;

  TenantQuery(DatabaseAccess access, List<String> tenants) {
    this.access = access;
    this.tenants = tenants;
  }

  String service() {
    return access.service();
  }

  <T> List<T> all(String sql, RowReader<T> reader) {
    List<T> found = new ArrayList<>();
    try (Connection connection =
        DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password())) {
      for (String tenant : tenants) {
        bind(connection, tenant);
        try (PreparedStatement statement = connection.prepareStatement(sql);
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found.add(reader.read(rows));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read " + access, e);
    }
    return found;
  }

  private static void bind(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('app.tenant_id', ?, false)")) {
      statement.setString(1, tenant);
      statement.execute();
    }
  }

  /** Makes one row a value. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
