package dev.cpqoms.sandbox.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Roles and databases of a server, made by its administrator; migrations make everything inside
 * them.
 */
public record PostgresCluster(String host, int port, Login admin) {

  public static final String ADMIN = "postgres";

  /** The services that own a database. */
  public static final List<String> SERVICES = List.of("quote", "order", "workflow");

  /** What a login may do: migrate, work under row-level security, relay the outbox, read. */
  public static final List<String> DUTIES = List.of("owner", "app", "relay", "support");

  private static final int LOCK = 20_261_121;

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** A connection of the administrator to a database. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", admin.user());
    properties.setProperty("password", admin.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  /** Creates the roles that are missing and sets every password; two callers do not collide. */
  public void ensureRoles(Map<String, String> passwordsByRole) throws SQLException {
    try (Connection connection = connect(ADMIN);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      for (Map.Entry<String, String> role : passwordsByRole.entrySet()) {
        String name = quoted(role.getKey(), '"');
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.getKey())) {
          statement.execute("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOBYPASSRLS");
        }
        statement.execute("ALTER ROLE " + name + " PASSWORD " + quoted(role.getValue(), '\''));
      }
      connection.commit();
    }
  }

  /** Creates the database when it is missing; only its four roles may connect to it. */
  public void ensureDatabase(String database, String service) throws SQLException {
    try (Connection connection = connect(ADMIN);
        Statement statement = connection.createStatement()) {
      String name = quoted(database, '"');
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + role(service, "owner"));
      }
      statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
      for (String duty : DUTIES) {
        statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + role(service, duty));
      }
    }
  }

  public void dropDatabase(String database) throws SQLException {
    try (Connection connection = connect(ADMIN);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + quoted(database, '"') + " WITH (FORCE)");
    }
  }

  /** Every role of every service. */
  public static List<String> roles() {
    return SERVICES.stream()
        .flatMap(service -> DUTIES.stream().map(duty -> role(service, duty)))
        .toList();
  }

  public static String role(String service, String duty) {
    return service + "_" + duty;
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String quoted(String text, char quote) {
    String mark = String.valueOf(quote);
    return mark + text.replace(mark, mark + mark) + mark;
  }
}
