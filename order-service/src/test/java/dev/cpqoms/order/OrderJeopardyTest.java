package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By when an order should be done when it is wanted otherwise, or not any more. Its fee is late
 * after 93 s; a service that is added to it typically takes 375 s, so 468 s from then on.
 */
class OrderJeopardyTest {

  private static final long WITH_A_SERVICE = 468;

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
  private final Instant started = server.clock.instant();

  @Test
  void aLineThatIsAddedGivesTheOrderItsTime() {
    pass(80);
    acme.amend(order, AmendedOrderTest.adding("line-2"));
    pass(100);
    look();
    assertThat(said()).as("late only by what it was before").isEmpty();
    acme.process(order, "amend", Map.of()).isOk();

    pass(WITH_A_SERVICE + 14);
    look();
    assertThat(said()).isEmpty();
    pass(2);
    look();

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst().path("startedAt").asText()).isEqualTo(started.toString());
  }

  @Test
  void whatWasSaidIsNotSaidAgainAMomentAfterAnAmendment() {
    pass(110);
    look();
    acme.amend(order, AmendedOrderTest.adding("line-2"));
    pass(WITH_A_SERVICE + 20);
    look();
    assertThat(said()).hasSize(1);

    pass(Duration.ofMinutes(15).toSeconds());
    look();
    assertThat(said()).hasSize(2);
  }

  @Test
  void anOrderThatIsCancelledIsNotMeasuredByWhatItWouldHaveTakenToFulfill() {
    UUID reserved = withHardwareReserved();
    acme.cancel(reserved).isOk();
    pass(500);
    look();
    assertThat(said(reserved)).isEmpty();

    acme.process(reserved, "compensate", Map.of()).isOk();
    pass(30);
    look();
    acme.undoEverything(reserved);
    acme.process(reserved, "finish-cancellation", Map.of()).isOk();
    pass(5_000);
    look();

    assertThat(said(reserved)).isEmpty();
    assertThat(watched(reserved)).isZero();
  }

  @Test
  void anUndoingThatTakesLongerThanItShouldIsSaid() {
    UUID reserved = withHardwareReserved();
    acme.cancel(reserved).isOk();
    acme.process(reserved, "compensate", Map.of()).isOk();

    pass(200);
    look();

    assertThat(said(reserved)).hasSize(1);
    assertThat(acme.order(reserved).text("state")).isEqualTo("COMPENSATING");
  }

  @Test
  void anOrderThatHasFailedIsNotWatchedAnyMore() {
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    acme.work(billing, "refuse", acme.refusal(acme.begin(billing))).isOk();
    acme.decideFailure(acme.proposeFailure(acme.openCase()).isOk(), "APPROVE").isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    pass(5_000);
    look();

    assertThat(said()).isEmpty();
    assertThat(watched(order)).isZero();
  }

  /** What becomes of the watch while the clock, which has found it late, waits for the order. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "UPDATE jeopardy_watch SET threshold_at = threshold_at + interval '1 hour'",
        "UPDATE jeopardy_watch SET measured_from = started_at, last_raised_at = '%2$s'",
        "INSERT INTO tenant_suspension (tenant_id, number, suspended_at, suspended_by, reason)"
            + " VALUES ('%1$s', 1, '%2$s', 'ida', 'a dispute')"
      })
  void whatIsNotLateAnyMoreUnderTheLockIsNotSaid(String meanwhile) throws Exception {
    pass(110);
    String now = server.clock.instant().toString();
    try (Connection held = connection();
        Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("SELECT set_config('app.tenant_id', '" + acme.tenant() + "', false)");
      statement.execute("SELECT 1 FROM customer_order WHERE order_id = '" + order + "' FOR UPDATE");
      CompletableFuture<Void> clock = CompletableFuture.runAsync(this::look);
      await().atMost(1, TimeUnit.MINUTES).until(this::somebodyWaits);
      statement.execute(meanwhile.formatted(acme.tenant(), now));
      held.commit();
      clock.get(1, TimeUnit.MINUTES);
    }

    assertThat(said()).isEmpty();
    assertThat(watched(order)).isEqualTo(1);
  }

  private boolean somebodyWaits() {
    return server.view.count(acme.tenant(), "SELECT count(*) FROM pg_locks WHERE NOT granted") > 0;
  }

  private Connection connection() throws Exception {
    return DriverManager.getConnection(
        server.database.jdbcUrl(), server.database.app().user(), server.database.app().password());
  }

  private UUID withHardwareReserved() {
    UUID reserved = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    acme.done(acme.tasks(reserved, "RESERVE_INVENTORY").getFirst());
    return reserved;
  }

  private void pass(long seconds) {
    server.clock.advance(Duration.ofSeconds(seconds));
  }

  /** Until nothing is late: other tests have left tasks of their own. */
  private void look() {
    int late = server.service.jeopardy().look();
    while (late > 0) {
      late = server.service.jeopardy().look();
    }
  }

  private long watched(UUID orderId) {
    return server.view.count(
        acme.tenant(),
        "SELECT count(*) FROM jeopardy_watch WHERE ended_at IS NULL AND raised_at IS NULL"
            + " AND order_id = '%s'".formatted(orderId));
  }

  private List<JsonNode> said() {
    return said(order);
  }

  private List<JsonNode> said(UUID orderId) {
    return server
        .view
        .column(
            acme.tenant(),
            "SELECT payload FROM outbox_event WHERE event_type = 'OrderInJeopardy' AND aggregate_id"
                + " = '%s' ORDER BY aggregate_version".formatted(orderId))
        .stream()
        .map(payload -> Json.tree(payload).path("data"))
        .toList();
  }
}
