package dev.cpqoms.outbox.relay;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.blocks.outbox.DomainEvent;
import dev.cpqoms.blocks.outbox.Outbox;
import dev.cpqoms.sandbox.server.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The database of a service that states facts about quotes. */
public final class OutboxDatabase implements AutoCloseable {

  private static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final String jdbcUrl;
  private final Login owner;
  private final Login relayLogin;
  private final HikariDataSource app;
  private final List<HikariDataSource> relays = new ArrayList<>();
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  public OutboxDatabase(String jdbcUrl, Login owner, Login app, Login relay, String topic) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.relayLogin = relay;
    new Migrations("quote").apply(new DatabaseSettings(jdbcUrl, owner.user(), owner.password(), 2));
    this.app =
        ConnectionPool.open("quotes", new DatabaseSettings(jdbcUrl, app.user(), app.password(), 6));
    this.unitOfWork =
        new UnitOfWork(this.app, OperationalTables.mappersAnd(List.of()), InstantSource.system());
    this.outbox = new Outbox("quote-service", topic, IdSource.timeOrdered());
  }

  /** Connections of one more relay. */
  public HikariDataSource relay() {
    HikariDataSource pool =
        ConnectionPool.open(
            "relay", new DatabaseSettings(jdbcUrl, relayLogin.user(), relayLogin.password(), 3));
    relays.add(pool);
    return pool;
  }

  /** Cuts off the relay that came last, as the kill of its process does. */
  public void cutOffLastRelay() {
    relays.getLast().close();
  }

  /** Appends versions from..to of the quote, each in a transaction of its own. */
  public void append(UUID quote, long from, long to) {
    for (long version = from; version <= to; version++) {
      long next = version;
      inTransaction(tx -> append(tx, quote, next, "no longer wanted"));
    }
  }

  public void append(Transaction tx, UUID quote, long version, String reason) {
    Map<String, Object> data =
        Map.of("quoteId", quote, "quoteNumber", "Q-2026-000123", "revision", 1, "reason", reason);
    outbox.append(tx, new DomainEvent("Quote", quote, version, "QuoteCancelled", 1, data));
  }

  public void inTransaction(Consumer<Transaction> work) {
    WorkContext context =
        new WorkContext(
            new TenantId("acme"),
            Actor.service("test"),
            UUID.randomUUID().toString(),
            null,
            TRACEPARENT);
    unitOfWork.run(
        context,
        tx -> {
          work.accept(tx);
          return tx.now();
        });
  }

  /** One value per row of the query. */
  public List<String> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Status of each version of the quote, in order. */
  public List<String> statuses(UUID quote) {
    return query(
        "SELECT status FROM outbox_event WHERE aggregate_id = '"
            + quote
            + "' ORDER BY aggregate_version");
  }

  public long unpublished() {
    return Long.parseLong(
        query("SELECT count(*) FROM outbox_event WHERE status <> 'PUBLISHED'").getFirst());
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(jdbcUrl, owner.user(), owner.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET app.tenant_id = 'acme'");
    }
    return connection;
  }

  @Override
  public void close() {
    app.close();
    relays.forEach(HikariDataSource::close);
  }
}
