package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.sandbox.server.Login;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What migrations make of rows that were there before them. */
final class MigratedDataTest {
  private static final Migrations MIGRATIONS = new Migrations("workflow");
  private final TestDatabase database = TestPostgres.shared().freshDatabase("workflow");

  @AfterEach
  void drop() {
    TestPostgres.shared().drop(database);
  }

  @Test
  void startsFindTheirProcessAndOnlyThoseThatCanBeComparedAreWatched() throws SQLException {
    MIGRATIONS.applyUpTo("2026.11.22.60", settings(database.owner()));
    start("before-the-exporter", "STARTED", "'2026-11-01'");
    start("with-process", "STARTED", "'2026-11-10'");
    start("without-process", "STARTED", "'2026-11-11'");
    start("owed", "PENDING", "NULL");
    write(
        "INSERT INTO process_instance (process_instance_key, tenant_id, process_id, business_key,"
            + " state, started_at) VALUES (4711, 'acme', 'order-fulfillment', 'with-process',"
            + " 'ACTIVE', '2026-11-10')");

    MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            column(
                "SELECT business_key || ' ' || coalesce(instance_key::text, 'watched')"
                    + " FROM process_start_request ORDER BY requested_at, business_key"))
        .containsExactly(
            "before-the-exporter 0",
            "owed watched",
            "with-process 4711",
            "without-process watched");
    assertThat(
            column(
                "SELECT relname FROM pg_class WHERE NOT relforcerowsecurity AND relname IN"
                    + " ('process_start_request', 'process_instance')"))
        .isEmpty();
  }

  private void start(String key, String status, String startedAt) throws SQLException {
    write(
        "INSERT INTO process_start_request (start_request_id, tenant_id, process_id, message_name,"
            + " business_key, aggregate_id, event_id, correlation_id, variables, ttl_seconds,"
            + " status, next_attempt_at, requested_at, started_at) VALUES (gen_random_uuid(),"
            + " 'acme', 'order-fulfillment', 'order-submitted', '%s', gen_random_uuid(),"
                .formatted(key)
            + " gen_random_uuid(), 'c-1', '{}', 86400, '%s', now(), '2026-11-01', %s)"
                .formatted(status, startedAt));
  }

  private void write(String sql) throws SQLException {
    column("WITH changed AS (" + sql + " RETURNING 1) SELECT count(*) FROM changed");
  }

  private List<String> column(String sql) throws SQLException {
    Login app = database.app();
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), app.user(), app.password());
        var statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '*', false)");
      List<String> values = new ArrayList<>();
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }
  }

  private DatabaseSettings settings(Login login) {
    return new DatabaseSettings(database.jdbcUrl(), login.user(), login.password(), 2);
  }
}
