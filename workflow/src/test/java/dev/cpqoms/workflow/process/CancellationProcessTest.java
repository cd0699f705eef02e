package dev.cpqoms.workflow.process;

import static dev.cpqoms.workflow.process.OneOrder.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of an order that is not wanted any more, in an engine, as the diagram says it. */
final class CancellationProcessTest {
  private static final String RESERVE = "fulfillment.RESERVE_INVENTORY";
  private static final String PROVISION = "fulfillment.PROVISION_SERVICE";
  private static final String RELEASE = "fulfillment.RELEASE_INVENTORY";
  private static final String DEPROVISION = "fulfillment.DEPROVISION_SERVICE";
  private static final Map<String, Object> DONE = Map.of("taskOutcome", "DONE");

  private final ProcessRun run = new ProcessRun();
  private final OneOrder order = new OneOrder(run, "order-1");

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndBeforeTheRestIsUndoneInReverse() {
    order.submit();
    order.startWith(
        List.of(task("t1", "RESERVE_INVENTORY")), List.of(task("t2", "PROVISION_SERVICE")));
    run.complete(run.job(RESERVE), DONE);
    run.complete(run.job(PROVISION), Map.of("taskOutcome", "WAITING"));

    order.cancel();
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
    order.submit();
    run.job("order.register-process");

    order.cancel();
    finishWithoutCompensation();
  }

  @Test
  void aCancellationThatComesBeforeTheProcessIsKeptForIt() {
    order.cancel();
    order.submit();

    finishWithoutCompensation();
    assertThat(run.entered("validate-order")).isZero();
  }

  @Test
  void anOrderThatWaitsForPeopleIsInterruptedToo() {
    order.submit();
    run.complete("order.register-process");
    run.throwError(run.job("order.validate"), "ORDER_FALLOUT");

    order.cancel();
    finishWithoutCompensation();
  }

  @Test
  void aTaskThatWaitsForPeopleIsInterruptedToo() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.throwError(run.job(RESERVE), "TASK_FALLOUT");

    order.cancel();
    finishWithoutCompensation();
  }

  @Test
  void whatCannotBeUndoneHoldsTheCancellationUntilAPersonHasResolvedIt() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.complete(run.job(RESERVE), DONE);
    order.cancel();
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
}
