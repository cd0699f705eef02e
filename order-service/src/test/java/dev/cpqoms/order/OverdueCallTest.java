package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls that nobody reports on, whatever has become of the worker that made them. */
class OverdueCallTest {

  private static final Duration ANSWER = Duration.ofMinutes(12);
  private static final Duration CALLBACK = Duration.ofHours(4);

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
  private final UUID task = acme.tasks(order, "PROVISION_SERVICE").getFirst();
  private final Reply begun = acme.begin(task);

  @Test
  void aCallThatNobodyReportsOnBecomesAnOwnedCaseInTime() {
    pass(ANSWER.minusSeconds(1));
    look();
    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");

    pass(Duration.ofSeconds(1));
    look();
    look();

    Reply fallout = acme.openCase();
    assertThat(fallout.text("code")).isEqualTo("CALL_OUTCOME_OVERDUE");
    assertThat(fallout.text("owner")).isEqualTo("fulfillment-operations");
    assertThat(acme.task(task).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.events(order)).containsOnlyOnce("OrderFalloutOpened");
  }

  @Test
  void aCallThatIsMadeAgainIsStillTheSameCall() {
    pass(ANSWER.minusSeconds(1));
    acme.work(task, "unknown", unknown()).isOk();
    pass(ANSWER.minusSeconds(1));
    acme.work(task, "retry-call", Map.of("attemptId", Scene.attempt(begun))).isOk();
    pass(Duration.ofSeconds(1));
    look();

    assertThat(acme.openCase().text("code")).isEqualTo("CALL_OUTCOME_OVERDUE");
  }

  @Test
  void aReportInTimeIsTheEndOfIt() {
    acme.work(task, "complete", acme.completion(begun)).isOk();
    pass(CALLBACK);
    look();

    assertThat(acme.task(task).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.events(order)).doesNotContain("OrderFalloutOpened");
    assertThat(deadlines()).isZero();
  }

  @Test
  void aPartnerThatHasAcceptedTheWorkGetsTheTimeForIt() {
    acme.work(task, "await-callback", TaskReportsTest.accepted(begun)).isOk();
    pass(CALLBACK.minusSeconds(1));
    look();
    assertThat(acme.task(task).text("state")).isEqualTo("WAITING_CALLBACK");

    pass(Duration.ofSeconds(1));
    look();

    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_OVERDUE");
  }

  @Test
  void aCallThatWaitsInTheQueueHasTheTimeOfTheQueue() {
    UUID fee = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    Reply billed = acme.begin(acme.tasks(fee, "ACTIVATE_BILLING").getFirst());
    acme.work(billed.uuid("taskId"), "complete", acme.completion(billed)).isOk();
    UUID queued = acme.tasks(fee, "NOTIFY_CUSTOMER").getFirst();
    acme.begin(queued);
    pass(CALLBACK.minusSeconds(1));
    look();
    assertThat(acme.task(queued).text("state")).isEqualTo("IN_PROGRESS");

    pass(Duration.ofSeconds(1));
    look();

    assertThat(acme.task(queued).text("state")).isEqualTo("FALLOUT");
    assertThat(
            server.view.column(
                acme.tenant(), "SELECT state FROM delivery WHERE task_id = '" + queued + "'"))
        .containsExactly("FAILED");
  }

  @Test
  void anotherRoundIsAnotherCallWithItsOwnTime() {
    pass(ANSWER);
    look();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "the worker is back"))
        .isOk();
    assertThat(deadlines()).isZero();
    acme.begin(task);
    pass(ANSWER.minusSeconds(1));
    look();

    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(deadlines()).isEqualTo(1);
  }

  @Test
  void ofManyClocksOneFindsItOverdue() throws Exception {
    pass(ANSWER);

    Race.of(Collections.nCopies(8, () -> server.service.calls().look()));
    look();

    assertThat(acme.events(order)).containsOnlyOnce("OrderFalloutOpened");
  }

  private Map<String, Object> unknown() {
    return Map.of(
        "attemptId", Scene.attempt(begun), "errorCode", "TIMEOUT", "errorMessage", "no answer");
  }

  /** Until nothing is overdue: other tests have left calls of their own. */
  private void look() {
    int overdue = server.service.calls().look();
    while (overdue > 0) {
      overdue = server.service.calls().look();
    }
  }

  private void pass(Duration time) {
    server.clock.advance(time);
  }

  private long deadlines() {
    return server.view.count(acme.tenant(), "SELECT count(*) FROM call_deadline");
  }
}
