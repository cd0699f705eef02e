package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FulfillmentTaskProcessTest {
  private static final String PROVISION = "fulfillment.PROVISION_SERVICE";
  private final ProcessRun run = new ProcessRun();

  @BeforeEach
  void aProvisioningTaskIsRequested() {
    run.start(
        "fulfillment-task",
        Map.of(
            "tenantId", "acme",
            "orderId", "order-1",
            "taskId", "task-1",
            "taskType", "PROVISION_SERVICE",
            "correlationId", "correlation-1",
            "callbackTimeout", "PT30S"));
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void aTaskThatIsDoneEnds() {
    reportOutcome("DONE");

    run.assertEnded("task-done", "fulfillment-task");
  }

  @Test
  void aCallbackLetsTheWorkerLookAgain() {
    reportOutcome("WAITING");

    run.publish("task-settled", "task-1", "event-1", Map.of());
    reportOutcome("DONE");

    run.assertEnded("task-settled", "task-done");
    assertThat(run.completed("callback-overdue")).isZero();
  }

  @Test
  void aCallbackThatComesBeforeTheWaitIsBuffered() {
    run.publish("task-settled", "task-1", "event-1", Map.of());

    reportOutcome("WAITING");
    reportOutcome("DONE");

    run.assertEnded("task-settled", "task-done");
  }

  @Test
  void aCallbackThatNeverComesLetsTheWorkerAskThePartner() {
    reportOutcome("WAITING");

    run.moveClock(Duration.ofSeconds(31));
    reportOutcome("DONE");

    run.assertEnded("callback-overdue", "task-done");
    assertThat(run.completed("task-settled")).isZero();
  }

  @Test
  void thePartnerMayBeWaitedForAgain() {
    reportOutcome("WAITING");
    run.moveClock(Duration.ofSeconds(31));
    reportOutcome("WAITING");
    run.moveClock(Duration.ofSeconds(31));
    reportOutcome("DONE");

    assertThat(run.completed("callback-overdue")).isEqualTo(2);
    run.assertEnded("fulfillment-task");
  }

  @Test
  void aTaskInFalloutIsPerformedAgainWhenAPersonSaysRetry() {
    run.throwError(run.job(PROVISION), "TASK_FALLOUT");

    resolve("RETRY", "event-1");
    reportOutcome("DONE");

    run.assertEnded("task-fallout", "task-done");
  }

  @Test
  void aTaskThatAPersonResolvedEndsWithoutAnotherCall() {
    run.throwError(run.job(PROVISION), "TASK_FALLOUT");

    resolve("MANUALLY_RESOLVED", "event-1");

    run.assertEnded("task-resolved", "fulfillment-task");
    assertThat(run.jobsAtRest(PROVISION)).isEmpty();
  }

  @Test
  void aTaskThatAPersonSkippedEndsWithoutAnotherCall() {
    run.throwError(run.job(PROVISION), "TASK_FALLOUT");

    resolve("SKIP", "event-1");

    run.assertEnded("task-resolved", "fulfillment-task");
  }

  @Test
  void aRetryMayFallOutAgain() {
    run.throwError(run.job(PROVISION), "TASK_FALLOUT");
    resolve("RETRY", "event-1");

    run.throwError(run.job(PROVISION), "TASK_FALLOUT");
    resolve("SKIP", "event-2");

    assertThat(run.completed("task-fallout")).isEqualTo(2);
    run.assertEnded("task-resolved");
  }

  @Test
  void aResolutionThatComesBeforeTheFalloutIsBuffered() {
    resolve("MANUALLY_RESOLVED", "event-1");

    run.throwError(run.job(PROVISION), "TASK_FALLOUT");

    run.assertEnded("task-resolved");
  }

  @Test
  void aRefusedCallbackLeadsToFallout() {
    reportOutcome("WAITING");
    run.publish("task-settled", "task-1", "event-1", Map.of());

    run.throwError(run.job(PROVISION), "TASK_FALLOUT");

    resolve("SKIP", "event-2");
    run.assertEnded("task-settled", "task-resolved");
  }

  @Test
  void aTechnicalFailureIsTriedAgainAfterItsBackoff() {
    var job = run.job(PROVISION);
    assertThat(job.getRetries()).isEqualTo(10);

    run.fail(job, 9, Duration.ofSeconds(8));

    assertThat(run.jobsAtRest(PROVISION)).isEmpty();
    run.moveClock(Duration.ofSeconds(9));
    assertThat(run.job(PROVISION).getRetries()).isEqualTo(9);
  }

  private void reportOutcome(String outcome) {
    run.complete(run.job(PROVISION), Map.of("taskOutcome", outcome));
  }

  private void resolve(String resolution, String messageId) {
    run.publish("fallout-resolved", "task-1", messageId, Map.of("resolution", resolution));
  }
}
