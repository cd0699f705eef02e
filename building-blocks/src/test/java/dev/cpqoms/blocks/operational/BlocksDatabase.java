package dev.cpqoms.blocks.operational;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.sandbox.server.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A database that has the operational tables and nothing else. */
public final class BlocksDatabase implements AutoCloseable {

  private final TestDatabase database = TestPostgres.shared().freshDatabase("quote");
  private final HikariDataSource pool;
  private final UnitOfWork unitOfWork;

  /** Its units of work know the operational tables and these. */
  public BlocksDatabase(Class<?>... mappers) {
    new Migrations("quote").apply(settings(database.owner()));
    pool = ConnectionPool.open("blocks-test", settings(database.app()));
    unitOfWork =
        new UnitOfWork(
            pool, OperationalTables.mappersAnd(List.of(mappers)), InstantSource.system());
  }

  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public HikariDataSource pool() {
    return pool;
  }

  /** A context of the tenant's sales user. */
  public static WorkContext of(String tenant) {
    Actor actor = new Actor("sam.sales", Set.of("SALES"), 0);
    return new WorkContext(new TenantId(tenant), actor, "correlation-1", null, null);
  }

  /** Runs a statement as the app role bound to the tenant, past MyBatis and its predicates. */
  public int execute(String tenant, String sql) throws SQLException {
    try (Connection connection = connect(database.app());
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
      return statement.executeUpdate(sql);
    }
  }

  /** Runs statements as the owner of the schema, like a migration does. */
  public void executeAsOwner(String sql) throws SQLException {
    try (Connection connection = connect(database.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Applies what is missing once more and returns how much that was. */
  public int migrate() {
    return new Migrations("quote").apply(settings(database.owner()));
  }

  /** The first column of the first row, as the app role bound to the tenant sees it. */
  public long count(String tenant, String sql) throws SQLException {
    try (Connection connection = connect(database.app());
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
      try (ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public void close() {
    pool.close();
    TestPostgres.shared().drop(database);
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
  }

  private DatabaseSettings settings(Login login) {
    return new DatabaseSettings(database.jdbcUrl(), login.user(), login.password(), 24);
  }
}
