package dev.cpqoms.quote;

import dev.cpqoms.fixtures.servers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A look at the rows themselves, past every rule of the service. */
public final class Database {
  private static final TestDatabase DATABASE = RunningQuoteService.shared().database();

  private Database() {}

  /** The first column, as the role that relays events; it sees the outbox of every tenant. */
  public static List<String> asRelay(String sql, Object... parameters) {
    return query(DATABASE.relay().user(), DATABASE.relay().password(), null, sql, parameters);
  }

  /** The first column, as the role that serves a tenant's requests. */
  public static List<String> asApp(String tenant, String sql, Object... parameters) {
    return query(DATABASE.app().user(), DATABASE.app().password(), tenant, sql, parameters);
  }

  /** Runs a statement as the owner of the schema within a tenant. */
  public static void asOwner(String tenant, String sql, Object... parameters) {
    try (Connection connection = connect(DATABASE.owner().user(), DATABASE.owner().password());
        PreparedStatement statement = bound(connection, tenant, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> query(
      String user, String password, @Nullable String tenant, String sql, Object... parameters) {
    try (Connection connection = connect(user, password);
        PreparedStatement statement = bound(connection, tenant, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(DATABASE.jdbcUrl(), user, password);
  }

  private static PreparedStatement bound(
      Connection connection, @Nullable String tenant, String sql, Object... parameters)
      throws SQLException {
    if (tenant != null) {
      try (PreparedStatement session =
          connection.prepareStatement("SELECT set_config('app.tenant_id', ?, false)")) {
        session.setString(1, tenant);
        session.execute();
      }
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
