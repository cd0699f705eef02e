package dev.cpqoms.workflow.process;

import static dev.cpqoms.workflow.process.OneOrder.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OrderFulfillmentProcessTest {
  private static final String RESERVE = "fulfillment.RESERVE_INVENTORY";
  private static final String PROVISION = "fulfillment.PROVISION_SERVICE";
  private static final String BILL = "fulfillment.ACTIVATE_BILLING";
  private final ProcessRun run = new ProcessRun();
  private final OneOrder order = new OneOrder(run, "order-1");

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void wavesRunOneAfterTheOtherAndTheTasksOfAWaveTogether() {
    order.submit();
    order.startWith(
        List.of(task("t1", "RESERVE_INVENTORY"), task("t2", "PROVISION_SERVICE")),
        List.of(task("t3", "ACTIVATE_BILLING")));

    var reserve = run.job(RESERVE);
    var provision = run.job(PROVISION);
    assertThat(run.jobsAtRest(BILL)).isEmpty();
    run.complete(reserve, done());
    assertThat(run.jobsAtRest(BILL)).isEmpty();
    run.complete(provision, done());
    run.complete(run.job(BILL), done());
    run.complete("order.complete");

    run.assertEnded("order-fulfilled", "order-fulfillment");
    assertThat(run.completed("fulfillment-task")).isEqualTo(3);
  }

  @Test
  void aTaskGetsItsOwnIdsAndNotThePlan() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));

    var variables = run.job(RESERVE).getVariablesAsMap();
    assertThat(variables)
        .containsOnlyKeys(
            "tenantId",
            "orderId",
            "taskId",
            "taskType",
            "correlationId",
            "traceparent",
            "callbackTimeout",
            "task",
            "loopCounter");
    assertThat(variables).containsEntry("taskId", "t1").containsEntry("orderId", order.id());
  }

  @Test
  void anOrderWithoutTasksIsCompleted() {
    order.submit();
    order.startWith();

    run.complete("order.complete");

    run.assertEnded("order-fulfilled");
  }

  @Test
  void aTaskInFalloutHoldsItsWaveUntilAPersonResolvesIt() {
    order.submit();
    order.startWith(
        List.of(task("t1", "RESERVE_INVENTORY"), task("t2", "PROVISION_SERVICE")),
        List.of(task("t3", "ACTIVATE_BILLING")));

    run.throwError(run.job(RESERVE), "TASK_FALLOUT");
    run.complete(run.job(PROVISION), done());
    assertThat(run.jobsAtRest(BILL)).isEmpty();
    run.publish("fallout-resolved", "t1", "e1", Map.of("resolution", "RETRY"));
    run.complete(run.job(RESERVE), done());

    run.complete(run.job(BILL), done());
    run.complete("order.complete");
    run.assertEnded("order-fulfilled");
  }

  @Test
  void anOrderInFalloutIsValidatedAgainWhenItsCaseIsResolved() {
    order.submit();
    run.complete("order.register-process");

    run.throwError(run.job("order.validate"), "ORDER_FALLOUT");
    run.publish("order-fallout-resolved", order.id(), "e1", Map.of());
    run.complete("order.validate");

    run.assertEnded("order-fallout", "validate-order");
    assertThat(run.jobsAtRest("order.decompose")).hasSize(1);
  }

  @Test
  void aResolutionThatComesBeforeTheOrderWaitsForItIsBuffered() {
    order.submit();
    run.complete("order.register-process");
    run.publish("order-fallout-resolved", order.id(), "e1", Map.of());

    run.throwError(run.job("order.validate"), "ORDER_FALLOUT");

    assertThat(run.job("order.validate")).isNotNull();
  }

  @Test
  void aSecondProcessOfTheSameOrderEndsWithoutEffect() {
    order.submit();

    run.throwError(run.job("order.register-process"), "DUPLICATE_PROCESS");

    run.assertEnded("duplicate-ended", "order-fulfillment");
    assertThat(run.entered("validate-order")).isZero();
  }

  @Test
  void theSameOrderPublishedTwiceStartsOneProcess() {
    order.submit();

    assertThatThrownBy(order::submit).hasMessageContaining("already published");

    assertThat(run.entered("register-process")).isEqualTo(1);
  }

  @Test
  void
      aStartThatIsPublishedAgainAfterItsMessageWasForgottenWaitsForTheProcessAndEndsAsADuplicate() {
    order.submit();
    order.startWith();
    run.moveClock(Duration.ofHours(25));

    order.submit();
    assertThat(run.jobsAtRest("order.register-process")).isEmpty();
    run.complete("order.complete");
    run.assertEnded("order-fulfilled");
    run.throwError(run.job("order.register-process"), "DUPLICATE_PROCESS");

    run.assertEnded("duplicate-ended");
    assertThat(run.entered("validate-order")).isEqualTo(1);
  }

  @Test
  void everyOrderJobHasTenRetriesAndComesBackAfterItsBackoff() {
    order.submit();
    for (String type :
        List.of(
            "order.register-process",
            "order.validate",
            "order.decompose",
            "order.start",
            "order.complete")) {
      var job = run.job(type);
      assertThat(job.getRetries()).as(type).isEqualTo(10);
      run.fail(job, 9, Duration.ofSeconds(1));
      run.moveClock(Duration.ofSeconds(2));
      run.complete(
          run.job(type), type.equals("order.decompose") ? Map.of("waves", List.of()) : Map.of());
    }

    run.assertEnded("order-fulfilled");
  }

  private static Map<String, String> done() {
    return Map.of("taskOutcome", "DONE");
  }
}
