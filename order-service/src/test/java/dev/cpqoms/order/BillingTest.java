package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Confirmations of billing that come, and those that do not. */
class BillingTest {

  private static final Duration CONFIRM_WITHIN = Duration.ofHours(4);

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
  private final UUID task = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
  private final Reply begun = acme.begin(task);

  @Test
  void aMissingConfirmationIsAnnouncedOnceAndThenAgain() {
    waiting();
    look();
    assertThat(announced()).isZero();

    pass(Duration.ofMinutes(16));
    look();
    look();
    assertThat(announced()).isEqualTo(1);

    pass(Duration.ofMinutes(16));
    look();
    assertThat(announced()).isEqualTo(2);
    assertThat(acme.task(task).text("state")).isEqualTo("WAITING_CALLBACK");
    acme.assertVersionsWithoutGap(order);
  }

  @Test
  void whoAsksAfterwardsSettlesTheHandoff() {
    waiting();
    pass(Duration.ofMinutes(16));
    look();

    acme.work(task, "complete", acme.completion(acme.task(task))).isOk();
    pass(Duration.ofHours(5));
    look();

    assertThat(handoff("status")).isEqualTo("CONFIRMED");
    assertThat(handoff("reconciled_times::text")).isEqualTo("1");
    assertThat(acme.task(task).text("state")).isEqualTo("COMPLETED");
    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void aConfirmationThatNeverComesBecomesACase() {
    waiting();
    pass(Duration.ofHours(5));
    look();

    Reply fallout = acme.openCase();
    assertThat(fallout.text("code")).isEqualTo("BILLING_CONFIRMATION_OVERDUE");
    assertThat(fallout.text("owner")).isEqualTo("revenue-assurance");
    assertThat(acme.task(task).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(handoff("status")).isEqualTo("GIVEN_UP");
    assertThat(column("SELECT status FROM external_call_attempt")).containsExactly("GIVEN_UP");
    look();
    assertThat(acme.events(order)).containsOnlyOnce("OrderFalloutOpened");
  }

  /** As at work: every clock looks every few seconds, and billing accepts within moments. */
  @Test
  void ofAllClocksThatOfBillingTellsOfAConfirmationThatNeverComes() {
    pass(Duration.ofSeconds(3));
    waiting();

    Duration passed = Duration.ofSeconds(3);
    while (passed.compareTo(CONFIRM_WITHIN) < 0) {
      Duration step = Duration.ofMinutes(15).plusSeconds(7);
      Duration left = CONFIRM_WITHIN.minus(passed);
      step = step.compareTo(left) < 0 ? step : left;
      pass(step);
      passed = passed.plus(step);
      lookEverywhere();
    }

    assertThat(acme.openCase().text("code")).isEqualTo("BILLING_CONFIRMATION_OVERDUE");
    assertThat(acme.openCase().text("owner")).isEqualTo("revenue-assurance");
  }

  @Test
  void ofAllClocksThatOfBillingTellsOfAHandoffThatNeverLeftTheQueue() {
    pass(CONFIRM_WITHIN);
    lookEverywhere();

    assertThat(acme.openCase().text("code")).isEqualTo("BILLING_CONFIRMATION_OVERDUE");
    assertThat(column("SELECT state FROM delivery")).containsExactly("FAILED");
  }

  @Test
  void whereTheClockOfBillingIsSilentTheCallHasADeadlineAllTheSame() {
    waiting();
    pass(CONFIRM_WITHIN.plusMinutes(1));
    lookForOverdueCalls();

    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_OVERDUE");
  }

  @Test
  void whatBillingHasRefusedSaysSo() {
    acme.work(task, "refuse", acme.refusal(begun)).isOk();

    assertThat(handoff("status")).isEqualTo("REFUSED");
    assertThat(column("SELECT status FROM external_call_attempt")).containsExactly("REFUSED");
  }

  @Test
  void anotherRoundHasAllItsTimeAgain() {
    waiting();
    pass(Duration.ofHours(5));
    look();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "billing is back"))
        .isOk();
    acme.begin(task);

    look();

    assertThat(handoff("status")).isEqualTo("REQUESTED");
    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void ofManyClocksOneFindsItDue() throws Exception {
    waiting();
    pass(Duration.ofMinutes(16));

    Race.of(Collections.nCopies(8, () -> server.service.billing().look()));
    look();

    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void whoSeesAnOrderSeesWhatBillingWasAskedFor() {
    waiting();
    pass(Duration.ofMinutes(16));
    look();

    JsonNode shown = handoffs(order, acme.viewer()).isOk().json().at("/items/0");

    assertThat(shown.path("taskId").asText()).isEqualTo(task.toString());
    assertThat(shown.path("status").asText()).isEqualTo("REQUESTED");
    assertThat(shown.path("externalRequestId").asText()).isEqualTo("task-" + task + "-a0-r1");
    assertThat(shown.path("reconciledTimes").asInt()).isEqualTo(1);
    assertThat(shown.at("/item/itemId").asText()).isEqualTo("line-1");
    assertThat(shown.at("/item/charges/0/net/currency").asText()).isEqualTo("EUR");
    Instant requested = Instant.parse(shown.path("requestedAt").asText());
    assertThat(shown.path("confirmBy").asText())
        .isEqualTo(requested.plus(CONFIRM_WITHIN).toString());
    assertThat(Instant.parse(shown.path("nextReconcileAt").asText()))
        .isAfter(server.clock.instant());

    acme.work(task, "complete", acme.completion(acme.task(task))).isOk();

    JsonNode settled = handoffs(order, acme.viewer()).isOk().json().at("/items/0");
    assertThat(settled.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(settled.has("nextReconcileAt")).isFalse();
    assertThat(settled.has("settledAt")).isTrue();
  }

  @Test
  void handoffsComeInPagesAndBeforeTheirTurnThereAreNone() {
    UUID two = acme.started(anAcceptedQuote().withFee("line-1").withFee("line-2")).uuid("orderId");
    assertThat(handoffs(two, acme.viewer()).isOk().json().path("items")).isEmpty();
    List<UUID> tasks = acme.tasks(two, "ACTIVATE_BILLING");
    tasks.forEach(acme::begin);

    Reply first = handoffs(two, "?limit=1", acme.viewer()).isOk();
    Reply second =
        handoffs(two, "?limit=1&cursor=" + first.text("nextCursor"), acme.viewer()).isOk();

    assertThat(List.of(taskOf(first), taskOf(second))).containsExactlyInAnyOrderElementsOf(tasks);
    assertThat(second.json().has("nextCursor")).isFalse();
  }

  @Test
  void anotherTenantAndTheServicesSeeNoHandoffs() {
    handoffs(order, server.tenant().viewer()).isProblem(404, "NOT_FOUND");
    handoffs(order, acme.worker()).isProblem(403, "FORBIDDEN");
  }

  private Reply handoffs(UUID of, String token) {
    return handoffs(of, "", token);
  }

  private Reply handoffs(UUID of, String query, String token) {
    return server.api.get("/v1/orders/" + of + "/billing-handoffs" + query, token);
  }

  private static UUID taskOf(Reply page) {
    return UUID.fromString(page.json().at("/items/0/taskId").asText());
  }

  private void waiting() {
    acme.work(task, "await-callback", TaskReportsTest.accepted(begun)).isOk();
  }

  /** Until nothing is due: other tests have left handoffs of their own. */
  private void look() {
    int due = server.service.billing().look();
    while (due > 0) {
      due = server.service.billing().look();
    }
  }

  /** The others first: they must have nothing to say before billing has. */
  private void lookEverywhere() {
    lookForOverdueCalls();
    look();
  }

  private void lookForOverdueCalls() {
    int overdue = server.service.calls().look();
    while (overdue > 0) {
      overdue = server.service.calls().look();
    }
  }

  private void pass(Duration time) {
    server.clock.advance(time);
  }

  private long announced() {
    List<String> events = acme.events(order);
    return events.stream().filter("OrderBillingReconciliationDue"::equals).count();
  }

  private String handoff(String column) {
    return column("SELECT " + column + " FROM billing_handoff").getFirst();
  }

  private List<String> column(String sql) {
    return server.view.column(acme.tenant(), sql);
  }
}
