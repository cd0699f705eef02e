package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.fixtures.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock is killed with a quote in its hands: after it has changed the quote, before its commit.
 * The moment is held by the end of the tenant's audit chain, the last lock of every transaction.
 */
class DeadlineKillTest {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final RunningQuoteService service = RunningQuoteService.shared();
  private final TestDatabase database = service.database();
  private final Desk desk = Desk.open();

  @TempDir Path folder;

  @Test
  void whatAKilledClockHadInItsHandsIsDoneOnceByTheNextOne()
      throws IOException, InterruptedException, SQLException {
    Desk.Standing offered = desk.anOfferedQuote();
    Instant due = service.clock().instant();
    expiresAt(offered, due);
    Instant afterwards = due.plusSeconds(2);

    try (Connection auditor = connect();
        Statement statement = auditor.createStatement()) {
      auditor.setAutoCommit(false);
      statement.execute("SELECT position FROM audit_head FOR UPDATE");
      Process clock = doomedClock(afterwards);
      try {
        await().atMost(LIMIT).until(() -> isWaiting(clock));
      } finally {
        clock.destroyForcibly();
      }
      assertThat(clock.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(state(offered)).isEqualTo("APPROVED");
      auditor.rollback();
    }

    service.clock().moveTo(afterwards);
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              service.service().deadlines().meetDue();
              return state(offered).equals("EXPIRED");
            });
    assertThat(service.service().deadlines().meetDue()).isZero();
    assertThat(count("SELECT 1 FROM timeline_entry WHERE type = 'QuoteExpired'")).isEqualTo(1);
    assertThat(count("SELECT 1 FROM audit_log WHERE action = 'expireQuote'")).isEqualTo(1);
    assertThat(
            Database.asRelay(
                "SELECT 1 FROM outbox_event WHERE aggregate_id = ? AND event_type = 'QuoteExpired'",
                offered.id()))
        .hasSize(1);
  }

  private Process doomedClock(Instant now) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                DoomedClock.class.getName(),
                database.jdbcUrl(),
                database.app().user(),
                database.app().password(),
                service.redis().uri().toString(),
                now.toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("clock.log").toFile())
        .start();
  }

  private static boolean isWaiting(Process clock) {
    assertThat(clock.isAlive()).as("the clock has ended by itself").isTrue();
    return !Database.asApp(
            "none",
            "SELECT 1 FROM pg_stat_activity WHERE application_name = ? AND wait_event_type ="
                + " 'Lock'",
            DoomedClock.NAME)
        .isEmpty();
  }

  private void expiresAt(Desk.Standing quote, Instant due) {
    for (String change :
        List.of(
            "UPDATE quote SET valid_until = ?::timestamptz WHERE quote_id = ?",
            "UPDATE quote_deadline SET due_at = ?::timestamptz WHERE quote_id = ?")) {
      Database.asOwner(desk.tenant().value(), change, due.toString(), quote.id());
    }
  }

  private int count(String sql) {
    return Database.asApp(desk.tenant().value(), sql).size();
  }

  private String state(Desk.Standing quote) {
    return Database.asApp(
            desk.tenant().value(), "SELECT state FROM quote WHERE quote_id = ?", quote.id())
        .getFirst();
  }

  private Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.app().user(), database.app().password());
    try (Statement session = connection.createStatement()) {
      session.execute("SELECT set_config('app.tenant_id', '" + desk.tenant() + "', false)");
    }
    return connection;
  }
}
