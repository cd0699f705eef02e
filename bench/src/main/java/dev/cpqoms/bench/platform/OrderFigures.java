package dev.cpqoms.bench.platform;

import dev.cpqoms.sandbox.server.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts in the truth, with the role that can change nothing. */
public record OrderFigures(String url, Login support, String tenant) {

  public long orders(String state) {
    return number("SELECT count(*) FROM customer_order WHERE state = '" + state + "'");
  }

  /** Orders that have neither ended nor wait for a person. */
  public long unfinished() {
    return number(
        "SELECT count(*) FROM customer_order"
            + " WHERE state NOT IN ('COMPLETED', 'CANCELLED', 'FAILED', 'FALLOUT')");
  }

  /** Seconds since the oldest unfinished order was made; 0 when there is none. */
  public long oldestAgeSeconds() {
    return number(
        "SELECT coalesce(extract(epoch FROM now() - min(created_at))::bigint, 0)"
            + " FROM customer_order WHERE state NOT IN ('COMPLETED', 'CANCELLED', 'FAILED')");
  }

  private long number(String query) {
    try (Connection connection =
            DriverManager.getConnection(url, support.user(), support.password());
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
      try (ResultSet rows = statement.executeQuery(query)) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
