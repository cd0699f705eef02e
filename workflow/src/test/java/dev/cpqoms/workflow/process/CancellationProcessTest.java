package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of an order that is not wanted any more, in an engine, as the diagram says it. */
final class CancellationProcessTest {
  private static final String ORDER = "order-1";
  private static final String RESERVE = "fulfillment.RESERVE_INVENTORY";
  private static final String PROVISION = "fulfillment.PROVISION_SERVICE";
  private static final String RELEASE = "fulfillment.RELEASE_INVENTORY";
  private static final String DEPROVISION = "fulfillment.DEPROVISION_SERVICE";
  private static final Map<String, Object> DONE = Map.of("taskOutcome", "DONE");

  private final ProcessRun run = new ProcessRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndBeforeTheRestIsUndoneInReverse() {
    submit();
    startWith(List.of(task("t1", "RESERVE_INVENTORY")), List.of(task("t2", "PROVISION_SERVICE")));
    run.complete(run.job(RESERVE), DONE);
    run.complete(run.job(PROVISION), Map.of("taskOutcome", "WAITING"));

    cancel();
    run.complete(
        run.job("order.find-open-tasks"),
        Map.of("openTasks", List.of(task("t2", "PROVISION_SERVICE"))));
    assertThat(run.jobsAtRest("order.compensate")).isEmpty();
    run.complete(run.job(PROVISION), DONE);
    run.complete(
        run.job("order.compensate"),
        Map.of(
            "compensationWaves",
            List.of(
                List.of(task("u2", "DEPROVISION_SERVICE")),
                List.of(task("u1", "RELEASE_INVENTORY")))));
    var deprovision = run.job(DEPROVISION);
    assertThat(run.jobsAtRest(RELEASE)).isEmpty();
    run.complete(deprovision, DONE);
    run.complete(run.job(RELEASE), DONE);
    run.complete("order.finish-cancellation");

    run.assertEnded("order-cancelled", "order-fulfillment");
    assertThat(run.completed("order-fulfilled")).isZero();
  }

  @Test
  void anOrderThatNothingWasDoneForIsJustCancelled() {
    submit();
    run.job("order.register-process");

    cancel();
    finishWithoutCompensation();
  }

  @Test
  void aCancellationThatComesBeforeTheProcessIsKeptForIt() {
    cancel();
    submit();

    finishWithoutCompensation();
    assertThat(run.entered("validate-order")).isZero();
  }

  @Test
  void anOrderThatWaitsForPeopleIsInterruptedToo() {
    submit();
    run.complete("order.register-process");
    run.throwError(run.job("order.validate"), "ORDER_FALLOUT");

    cancel();
    finishWithoutCompensation();
  }

  @Test
  void aTaskThatWaitsForPeopleIsInterruptedToo() {
    submit();
    startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.throwError(run.job(RESERVE), "TASK_FALLOUT");

    cancel();
    finishWithoutCompensation();
  }

  @Test
  void whatCannotBeUndoneHoldsTheCancellationUntilAPersonHasResolvedIt() {
    submit();
    startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.complete(run.job(RESERVE), DONE);
    cancel();
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(
        run.job("order.compensate"),
        Map.of("compensationWaves", List.of(List.of(task("u1", "RELEASE_INVENTORY")))));

    run.throwError(run.job(RELEASE), "TASK_FALLOUT");
    assertThat(run.jobsAtRest("order.finish-cancellation")).isEmpty();
    run.publish("fallout-resolved", "u1", "e9", Map.of("resolution", "MANUALLY_RESOLVED"));

    run.complete("order.finish-cancellation");
    run.assertEnded("order-cancelled");
  }

  private void finishWithoutCompensation() {
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(run.job("order.compensate"), Map.of("compensationWaves", List.of()));
    run.complete("order.finish-cancellation");
    run.assertEnded("order-cancelled", "order-fulfillment");
  }

  private void cancel() {
    run.publish("order-cancellation-requested", ORDER, "cancel-1", Map.of());
  }

  private void submit() {
    run.publish(
        "order-submitted",
        ORDER,
        ORDER,
        Map.of(
            "tenantId", "acme",
            "orderId", ORDER,
            "correlationId", "correlation-1",
            "traceparent", "00-1-1-01",
            "callbackTimeout", "PT30S"));
  }

  @SafeVarargs
  private void startWith(List<Map<String, String>>... waves) {
    run.complete("order.register-process");
    run.complete("order.validate");
    run.complete(run.job("order.decompose"), Map.of("waves", List.of(waves)));
    run.complete("order.start");
  }

  private static Map<String, String> task(String id, String type) {
    return Map.of("taskId", id, "taskType", type);
  }
}
