package dev.cpqoms.bench.platform;

import dev.cpqoms.sandbox.server.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Counts in the truth, with the role that can change nothing. */
public final class OrderFigures implements AutoCloseable {
  private static final String UNFINISHED =
      "state NOT IN ('COMPLETED', 'CANCELLED', 'FAILED', 'FALLOUT')";

  private final String url;
  private final Login support;
  private final String tenant;
  private @Nullable Connection connection;

  OrderFigures(String url, Login support, String tenant) {
    this.url = url;
    this.support = support;
    this.tenant = tenant;
  }

  public long orders(String state) {
    return number("SELECT count(*) FROM customer_order WHERE state = '" + state + "'");
  }

  /** Orders that have neither ended nor wait for a person. */
  public long unfinished() {
    return number("SELECT count(*) FROM customer_order WHERE " + UNFINISHED);
  }

  /** Seconds since the oldest unfinished order was made; 0 when there is none. */
  public long oldestAgeSeconds() {
    return number(
        "SELECT coalesce(extract(epoch FROM now() - min(created_at))::bigint, 0)"
            + " FROM customer_order WHERE "
            + UNFINISHED);
  }

  private synchronized long number(String query) {
    try (Statement statement = connected().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** One connection for all looks: making one costs the machine more than a look. */
  private Connection connected() throws SQLException {
    Connection known = connection;
    if (known != null) {
      return known;
    }
    Connection made = DriverManager.getConnection(url, support.user(), support.password());
    connection = made;
    try (Statement statement = made.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
    }
    return made;
  }

  @Override
  public synchronized void close() {
    Connection known = connection;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
