package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TaskReportsTest {

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void beginningOpensTheAttemptWithTheKeyOfTheRound() {
    UUID task = aProvisioning();

    Reply begun = acme.begin(task);

    assertThat(begun.text("state")).isEqualTo("IN_PROGRESS");
    assertThat(begun.json().at("/currentAttempt/idempotencyKey").asText())
        .isEqualTo("task-" + task + "-a0-r1");
    assertThat(begun.json().at("/currentAttempt/status").asText()).isEqualTo("OPEN");
  }

  @Test
  void aTaskThatWaitsForOthersCannotBegin() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();

    acme.work(billing, "begin", acme.beginning(billing)).isProblem(409, "TASK_WRONG_STATE");
  }

  @Test
  void tasksOfAnOrderThatIsNotStartedCannotBegin() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.process(order, "validate", Map.of()).isOk();
    acme.process(order, "decompose", Map.of()).isOk();
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();

    acme.work(billing, "begin", acme.beginning(billing)).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void completingAgainIsHarmlessAndRaisesNoVersion() {
    UUID task = aProvisioning();
    Reply begun = acme.begin(task);
    Reply done = acme.work(task, "complete", acme.completion(begun)).isOk();
    String orderVersion = acme.order(done.uuid("orderId")).etag();

    // A worker that did not see its own answer: another key, the version of before.
    Reply again =
        acme.server()
            .api
            .post(
                acme.internal("tasks/" + task + "/complete"),
                acme.worker(),
                begun.etag(),
                acme.completion(begun))
            .isOk();

    assertThat(again.body()).isEqualTo(done.body());
    assertThat(acme.order(done.uuid("orderId")).etag()).isEqualTo(orderVersion);
  }

  @Test
  void refusingWhatIsDoneIsRefused() {
    UUID task = aProvisioning();
    Reply begun = acme.begin(task);
    acme.work(task, "complete", acme.completion(begun)).isOk();

    acme.work(task, "refuse", acme.refusal(begun)).isProblem(409, "TASK_WRONG_STATE");
  }

  @Test
  void theResultOfAnotherAttemptIsRefused() {
    UUID task = aProvisioning();
    acme.begin(task);

    acme.work(task, "complete", Map.of("attemptId", UUID.randomUUID()))
        .isProblem(409, "ATTEMPT_UNKNOWN");
  }

  @Test
  void aLostCallIsSentAgainUnderTheSameKeyOnceTheQueryShowedNoEffect() {
    UUID task = aProvisioning();
    Reply begun = acme.begin(task);
    Map<String, Object> attempt = Map.of("attemptId", Scene.attempt(begun));

    Reply lost = acme.work(task, "unknown", unknown(begun)).isOk();
    acme.server().clock.advance(Duration.ofSeconds(7));
    Reply again = acme.work(task, "retry-call", attempt).isOk();
    Reply done = acme.work(task, "complete", acme.completion(begun)).isOk();

    assertThat(lost.text("state")).isEqualTo("UNKNOWN_OUTCOME");
    assertThat(again.json().at("/currentAttempt/retryCount").asInt()).isEqualTo(1);
    assertThat(calledAt(begun)).isEqualTo(calledAt(lost));
    assertThat(Duration.between(calledAt(lost), calledAt(again)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    assertThat(again.json().at("/currentAttempt/idempotencyKey"))
        .isEqualTo(begun.json().at("/currentAttempt/idempotencyKey"));
    assertThat(acme.events(done.uuid("orderId")))
        .contains("OrderTaskOutcomeUnknown", "OrderTaskRetried", "OrderTaskCompleted");
  }

  @Test
  void whatAQuerySettlesIsCalledReconciled() {
    UUID task = aProvisioning();
    Reply begun = acme.begin(task);
    acme.work(task, "unknown", unknown(begun)).isOk();
    Reply done = acme.work(task, "complete", acme.completion(begun)).isOk();

    acme.events(done.uuid("orderId"));
    assertThat(settledBy()).containsExactly("RECONCILIATION");
  }

  @Test
  void anAcceptedCallWaitsForItsCallback() {
    UUID task = aProvisioning();
    Reply begun = acme.begin(task);

    Reply waiting = acme.work(task, "await-callback", accepted(begun)).isOk();

    assertThat(waiting.text("state")).isEqualTo("WAITING_CALLBACK");
    assertThat(acme.events(waiting.uuid("orderId"))).endsWith("OrderTaskAwaitingCallback");
  }

  @Test
  void tasksThatCompleteSideBySideLeaveNoGapInTheOrdersVersions() throws Exception {
    AcceptedQuote quote = anAcceptedQuote();
    for (int line = 1; line <= 12; line++) {
      quote.withService("line-" + line);
    }
    UUID order = acme.started(quote).uuid("orderId");
    List<UUID> tasks = acme.tasks(order, "PROVISION_SERVICE");
    List<Future<Reply>> completions = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(tasks.size())) {
      for (UUID task : tasks) {
        completions.add(workers.submit(() -> acme.done(task)));
      }
      for (Future<Reply> completion : completions) {
        assertThat(completion.get().text("state")).isEqualTo("COMPLETED");
      }
    }

    acme.assertVersionsWithoutGap(order);
    assertThat(acme.order(order).text("version")).isEqualTo(String.valueOf(4 + 2 * tasks.size()));
  }

  private UUID aProvisioning() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    return acme.tasks(order, "PROVISION_SERVICE").getFirst();
  }

  static Map<String, Object> unknown(Reply begun) {
    return Map.of(
        "attemptId",
        Scene.attempt(begun),
        "errorCode",
        "TIMEOUT",
        "errorMessage",
        "no answer within 2 s");
  }

  static Map<String, Object> accepted(Reply begun) {
    return Map.of("attemptId", Scene.attempt(begun), "externalReference", "PRV-000001");
  }

  static Map<String, Object> cancellation(Reply begun) {
    return Map.of("attemptId", Scene.attempt(begun), "requestHash", "c".repeat(64));
  }

  private List<String> settledBy() {
    return acme.server()
        .view
        .column(
            acme.tenant(),
            "SELECT payload::json #>> '{data,settledBy}' FROM outbox_event"
                + " WHERE event_type = 'OrderTaskCompleted'");
  }

  private static Instant calledAt(Reply reply) {
    return Instant.parse(reply.json().at("/currentAttempt/calledAt").asText());
  }
}
