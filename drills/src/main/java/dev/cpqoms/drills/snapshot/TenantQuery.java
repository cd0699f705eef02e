package dev.cpqoms.drills.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one query per tenant, all of them over one connection: row-level security holds for the
 * support role as well.
 */
final class TenantQuery implements AutoCloseable {

  private final DatabaseAccess access;
  private final List<String> tenants;
  private final Connection connection;

  TenantQuery(DatabaseAccess access, List<String> tenants) {
    this.access = access;
    this.tenants = tenants;
    try {
      connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  String service() {
    return access.service();
  }

  <T> List<T> all(String sql, RowReader<T> reader) {
    List<T> found = new ArrayList<>();
    try {
      for (String tenant : tenants) {
        bind(tenant);
        try (PreparedStatement statement = connection.prepareStatement(sql);
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found.add(reader.read(rows));
          }
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return found;
  }

  boolean any(String sql) {
    return !all(sql, row -> true).isEmpty();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("cannot read " + access, e);
  }

  private void bind(String tenant) throws SQLException {
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
