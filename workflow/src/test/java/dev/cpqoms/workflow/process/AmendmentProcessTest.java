package dev.cpqoms.workflow.process;

import static dev.cpqoms.workflow.process.OneOrder.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of an order that is wanted otherwise, in an engine, as the diagram says it. */
final class AmendmentProcessTest {

  private static final String RESERVE = "fulfillment.RESERVE_INVENTORY";
  private static final String PROVISION = "fulfillment.PROVISION_SERVICE";
  private static final String RELEASE = "fulfillment.RELEASE_INVENTORY";
  private static final Map<String, Object> DONE = Map.of("taskOutcome", "DONE");
  private static final List<Object> NOTHING = List.of();

  private final ProcessRun run = new ProcessRun();
  private final OneOrder order = new OneOrder(run, "order-1");

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndThenTheRestIsUndoneThenTheAmendedPlanGoesOn() {
    order.submit();
    order.startWith(
        List.of(task("t1", "RESERVE_INVENTORY")),
        List.of(task("t2", "PROVISION_SERVICE")),
        List.of(task("t3", "NOTIFY_CUSTOMER")));
    run.complete(run.job(RESERVE), DONE);
    run.complete(run.job(PROVISION), Map.of("taskOutcome", "WAITING"));

    amend("a1");
    run.complete(
        run.job("order.find-open-tasks"),
        Map.of("openTasks", List.of(task("t2", "PROVISION_SERVICE"))));
    assertThat(run.jobsAtRest("order.amend")).isEmpty();
    run.complete(run.job(PROVISION), DONE);
    run.complete(
        run.job("order.amend"),
        amended(
            List.of(List.of(task("u1", "RELEASE_INVENTORY"))),
            List.of(List.of(task("t4", "RESERVE_INVENTORY")))));
    var release = run.job(RELEASE);
    assertThat(run.jobsAtRest(RESERVE)).isEmpty();
    run.complete(release, DONE);
    var reserve = run.job(RESERVE);
    assertThat(reserve.getVariablesAsMap()).containsEntry("taskId", "t4");
    run.complete(reserve, DONE);
    run.complete("order.complete");

    run.assertEnded("order-fulfilled", "order-fulfillment");
    assertThat(run.jobsAtRest("fulfillment.NOTIFY_CUSTOMER")).isEmpty();
    assertThat(run.completed("fulfill-wave")).isPositive();
  }

  @Test
  void anAmendmentThatComesAfterTheWavesInterruptsTheCompletion() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.complete(run.job(RESERVE), DONE);
    assertThat(run.job("order.complete")).isNotNull();

    amend("a1");
    bringAbout(List.of(List.of(task("t2", "PROVISION_SERVICE"))));
    run.complete(run.job(PROVISION), DONE);
    run.complete("order.complete");

    run.assertEnded("order-fulfilled", "order-fulfillment");
  }

  @Test
  void anAmendmentThatComesBeforeTheWavesIsKeptForThem() {
    order.submit();
    run.complete("order.register-process");
    run.complete("order.validate");
    amend("a1");
    run.complete(
        run.job("order.decompose"),
        Map.of("waves", List.of(List.of(task("t1", "RESERVE_INVENTORY")))));
    run.complete("order.start");

    bringAbout(NOTHING);
    run.complete("order.complete");

    run.assertEnded("order-fulfilled");
  }

  @Test
  void theNextAmendmentIsKeptUntilTheOneBeforeIsBroughtAbout() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.job(RESERVE);
    amend("a1");
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(
        run.job("order.amend"),
        amended(
            List.of(List.of(task("u1", "RELEASE_INVENTORY"))),
            List.of(List.of(task("t2", "PROVISION_SERVICE")))));
    var release = run.job(RELEASE);

    amend("a2");
    assertThat(run.jobsAtRest("order.find-open-tasks")).isEmpty();
    run.complete(release, DONE);
    bringAbout(NOTHING);
    run.complete("order.complete");

    run.assertEnded("order-fulfilled");
  }

  @Test
  void aTaskThatWaitsForPeopleHoldsTheAmendmentUntilTheyHaveDecided() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.job(RESERVE);
    amend("a1");
    run.complete(
        run.job("order.find-open-tasks"),
        Map.of("openTasks", List.of(task("t1", "RESERVE_INVENTORY"))));

    run.throwError(run.job(RESERVE), "TASK_FALLOUT");
    assertThat(run.jobsAtRest("order.amend")).isEmpty();
    run.publish("fallout-resolved", "t1", "e1", Map.of("resolution", "RETRY"));
    run.complete(run.job(RESERVE), DONE);

    run.complete(run.job("order.amend"), amended(NOTHING, NOTHING));
    run.complete("order.complete");
    run.assertEnded("order-fulfilled");
  }

  @Test
  void aCancellationInterruptsWhatTheAmendmentIsUndoing() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.complete(run.job(RESERVE), DONE);
    amend("a1");
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(
        run.job("order.amend"),
        amended(List.of(List.of(task("u1", "RELEASE_INVENTORY"))), NOTHING));
    run.job(RELEASE);

    order.cancel();
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(
        run.job("order.compensate"),
        Map.of("compensationWaves", List.of(List.of(task("u1", "RELEASE_INVENTORY")))));
    run.complete(run.job(RELEASE), DONE);
    run.complete("order.finish-cancellation");

    run.assertEnded("order-cancelled", "order-fulfillment");
    assertThat(run.completed("order-fulfilled")).isZero();
  }

  @Test
  void aCancellationInterruptsAnAmendedOrderToo() {
    order.submit();
    order.startWith(List.of(task("t1", "RESERVE_INVENTORY")));
    run.job(RESERVE);
    amend("a1");
    bringAbout(List.of(List.of(task("t2", "PROVISION_SERVICE"))));
    run.job(PROVISION);

    order.cancel();
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(run.job("order.compensate"), Map.of("compensationWaves", List.of()));
    run.complete("order.finish-cancellation");

    run.assertEnded("order-cancelled");
  }

  @Test
  void aProcessOfThisVersionSaysThatItTakesAmendments() {
    order.submit();

    assertThat(run.job("order.register-process").getVariablesAsMap())
        .containsEntry("takesAmendments", true);
  }

  private void bringAbout(List<?> waves) {
    run.complete(run.job("order.find-open-tasks"), Map.of("openTasks", List.of()));
    run.complete(run.job("order.amend"), amended(NOTHING, waves));
  }

  private static Map<String, Object> amended(List<?> compensation, List<?> waves) {
    return Map.of("compensationWaves", compensation, "waves", waves);
  }

  private void amend(String eventId) {
    run.publish("order-amended", order.id(), eventId, Map.of());
  }
}
