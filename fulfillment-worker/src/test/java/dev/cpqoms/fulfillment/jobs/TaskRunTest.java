package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.scene.FakeOrderService;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.scene.TaskScene;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import dev.cpqoms.fulfillment.settling.TaskState;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import dev.cpqoms.fulfillment.tasks.TenantSuspended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs against real partners and an order-service that plays by its contract. */
class TaskRunTest {

  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Budget PLENTY = new Budget(10, 1, Duration.ofSeconds(1));
  private static final Budget LAST_RUN = new Budget(1, 1, Duration.ofSeconds(1));
  private static final Step.End DONE = new Step.Finish(TaskOutcome.DONE);
  private static final Step.End WAITING = new Step.Finish(TaskOutcome.WAITING);

  private Instant now = Instant.parse("2026-11-21T09:00:30Z");
  private final TaskScene scene = new TaskScene();
  private final FakeOrderService orderService = scene.orderService;
  private final RealPartners partners = scene.partners;
  private final String tenant = scene.tenant;

  @AfterEach
  void stop() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RESERVE_INVENTORY, inventory reserve",
    "SHIP_HARDWARE, inventory ship",
    "RELEASE_INVENTORY, inventory release",
    "REVERSE_BILLING, billing reverse",
    "NOTIFY_CUSTOMER, notification notify"
  })
  void aTaskOfEachTypeIsDoneByItsPartner(String type, String effect) {
    String task = orderService.addTask(tenant, type);

    assertThat(run(type, task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(orderService.commands()).containsExactly("begin", "complete");
    assertThat(partners.effects(tenant)).containsExactly(effect);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TIMEOUT_AFTER_EFFECT",
        "ERROR_500_AFTER_EFFECT",
        "RESET_AFTER_EFFECT",
        "GARBAGE",
        "SLOW_DRIP"
      })
  void aDoneThingWhoseAnswerWasLostIsFoundByItsKeyAndNotDoneAgain(String fault) {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, fault, 1);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.commands()).containsExactly("begin", "unknown", "complete");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT_BEFORE_EFFECT", "ERROR_500", "RESET"})
  void anUndoneThingWhoseAnswerWasLostIsAskedForAndThenDone(String fault) {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, fault, 1);

    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.commands())
        .containsExactly("begin", "unknown", "retry-call", "complete");
    assertThat(orderService.retryCountOf(task)).isEqualTo(1);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aPartnerThatNeverAnswersIsLeftAloneUntilTheNextRun() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "ERROR_500", 2);

    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.UNKNOWN_OUTCOME);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void anOutcomeThatStaysUnknownToTheLastRunBecomesAnOwnedCase() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "ERROR_500_AFTER_EFFECT", 1);
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "ERROR_500", 2);

    assertThat(run(task, PLENTY))
        .isInstanceOfSatisfying(
            Step.TryLater.class, later -> assertThat(later.burnsRetry()).isTrue());
    assertThat(run(task, LAST_RUN)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(task)).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aBusinessRefusalIsACaseAtOnceAndTheNextRoundIsAnotherCall() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "REFUSE_422", 1);

    assertThat(run(task, PLENTY)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(task)).isEqualTo("OUT_OF_POLICY");
    assertThat(run(task, PLENTY)).isEqualTo(new Step.RaiseFallout());

    orderService.retry(task);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aThrottledCallWaitsAsLongAsAskedWithoutBurningARetry() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "THROTTLE_429", 1);

    assertThat(run(task, PLENTY))
        .isEqualTo(new Step.TryLater(Duration.ofSeconds(1), false, "THROTTLED"));
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
  }

  @Test
  void aPartnerThatThrottlesForEverBecomesACaseWhenPatienceEnds() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "THROTTLE_429", 1);
    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "THROTTLE_429", 2);
    assertThat(run(task, LAST_RUN)).isInstanceOf(Step.TryLater.class);

    now = now.plus(Duration.ofMinutes(11));

    assertThat(run(task, PLENTY)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(task)).isEqualTo("PARTNER_THROTTLED");
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"THROTTLE_429", "ERROR_500", "RESET"})
  void acceptedWorkThatTakesHoursIsNoCaseBecauseOneQuestionWasNotAnswered(String fault) {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "DELAY_CALLBACK", 1);
    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    partners.scriptQuestions(Adapter.PROVISIONING, tenant, fault, 2);
    now = now.plus(Duration.ofHours(2));

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    assertThat(run("PROVISION_SERVICE", task, LAST_RUN)).isEqualTo(WAITING);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);
    assertThat(orderService.commands()).containsExactly("begin", "await-callback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT_AFTER_EFFECT", "ERROR_500_AFTER_EFFECT"})
  void aRetryOfAPersonFindsTheEffectOfTheRoundBefore(String fault) {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, fault, 1);
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "ERROR_500", 1);
    assertThat(run(task, LAST_RUN)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(task)).isEqualTo("OUTCOME_UNKNOWN");

    orderService.retry(task);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.commands())
        .containsExactly("begin", "unknown", "refuse", "begin", "complete");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aRetryDoesNotCallWhileTheRoundBeforeStaysUnknown() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "ERROR_500_AFTER_EFFECT", 1);
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "ERROR_500", 3);
    assertThat(run(task, LAST_RUN)).isEqualTo(new Step.RaiseFallout());

    orderService.retry(task);
    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThat(partners.effects(tenant)).hasSize(1);

    assertThat(run(task, LAST_RUN)).isEqualTo(new Step.RaiseFallout());
    orderService.retry(task);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aRetryWaitsForTheWorkThatTheRoundBeforeHasSetGoing() {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "DELAY_CALLBACK", 1);
    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    orderService.move(task, TaskState.FALLOUT);

    orderService.retry(task);

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> run("PROVISION_SERVICE", task, PLENTY).equals(DONE));
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatADeadRunHadBegunIsAskedForBeforeItIsCalled() {
    String task = reservation();
    String key = orderService.begunByAnother(task);
    scene.partner(Adapter.INVENTORY).call(requestOf(task), key, conversation());

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.commands()).containsExactly("complete");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatADeadRunHadBegunButNotCalledIsCalled() {
    String task = reservation();
    orderService.begunByAnother(task);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aKeyThatThePartnerKnowsForAnotherRequestIsDoneOnlyIfItWasDone() {
    String task = reservation();
    String key = orderService.begunByAnother(task);
    OperationRequest other =
        new OperationRequest("RESERVE", tenant, task, Map.of("quantity", 7), null);
    scene.partner(Adapter.INVENTORY).call(other, key, conversation());
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "ERROR_500", 1);

    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aTaskWhoseCallIsInTheQueueWaitsWithoutCallingAnybody() {
    String task = orderService.addQueued(tenant, "NOTIFY_CUSTOMER");

    assertThat(run("NOTIFY_CUSTOMER", task, PLENTY)).isEqualTo(WAITING);
    assertThat(run("NOTIFY_CUSTOMER", task, LAST_RUN)).isEqualTo(WAITING);

    assertThat(orderService.commands()).containsExactly("begin");
    assertThat(partners.effects(tenant)).isEmpty();
    orderService.move(task, TaskState.COMPLETED);
    assertThat(run("NOTIFY_CUSTOMER", task, PLENTY)).isEqualTo(DONE);
  }

  @Test
  void anAsynchronousPartnerLeavesTheTaskWaitingAndItsCallbackSettlesIt() {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isIn(WAITING, DONE);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> orderService.stateOf(task) == TaskState.COMPLETED);
    assertThat(orderService.settledBy(task)).isEqualTo("CALLBACK");
    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVATE_BILLING, billing activate",
    "DEPROVISION_SERVICE, provisioning deprovision"
  })
  void aTaskThatIsConfirmedLaterWaitsForItsCallback(String type, String effect) {
    String task = orderService.addTask(tenant, type);

    assertThat(run(type, task, PLENTY)).isIn(WAITING, DONE);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> orderService.stateOf(task) == TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).containsExactly(effect);
  }

  @Test
  void aCompensationNamesWhatItUndoesAndAnythingElseIsRefused() {
    String done = orderService.addTask(tenant, "RESERVE_INVENTORY");
    assertThat(run(done, PLENTY)).isEqualTo(DONE);
    String undo =
        orderService.addUndoing(tenant, "RELEASE_INVENTORY", partners.referenceOf(tenant, done));
    String unfounded = orderService.addUndoing(tenant, "RELEASE_INVENTORY", "no-such-thing");

    assertThat(run("RELEASE_INVENTORY", undo, PLENTY)).isEqualTo(DONE);
    assertThat(run("RELEASE_INVENTORY", unfounded, PLENTY)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(unfounded)).isEqualTo("NOTHING_TO_UNDO");
    assertThat(partners.effects(tenant)).containsExactly("inventory reserve", "inventory release");
  }

  @Test
  void whatIsUndoneAlreadyUnderAnotherKeyIsADataCase() {
    String done = orderService.addTask(tenant, "RESERVE_INVENTORY");
    assertThat(run(done, PLENTY)).isEqualTo(DONE);
    String reference = partners.referenceOf(tenant, done);
    String once = orderService.addUndoing(tenant, "RELEASE_INVENTORY", reference);
    String twice = orderService.addUndoing(tenant, "RELEASE_INVENTORY", reference);
    assertThat(run("RELEASE_INVENTORY", once, PLENTY)).isEqualTo(DONE);

    assertThat(run("RELEASE_INVENTORY", twice, PLENTY)).isEqualTo(new Step.RaiseFallout());
    assertThat(orderService.caseCodeOf(twice)).isEqualTo("UNDONE_ALREADY");
    assertThat(partners.effects(tenant)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FORGE_CALLBACK", "MISADDRESS_CALLBACK"})
  void aCallbackThatIsNotOursChangesNothing(String fault) {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, fault, 1);
    run("PROVISION_SERVICE", task, PLENTY);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> orderService.stateOf(task) == TaskState.COMPLETED);
    assertThat(orderService.settledBy(task)).isEqualTo("CALLBACK");
  }

  @ParameterizedTest
  @CsvSource({"PROVISION_SERVICE, PROVISIONING", "ACTIVATE_BILLING, BILLING"})
  void aLostCallbackIsFoundByAsking(String type, Adapter adapter) {
    String task = orderService.addTask(tenant, type);
    partners.script(adapter, tenant, "LOSE_CALLBACK", 1);
    assertThat(run(type, task, PLENTY)).isEqualTo(WAITING);

    await().atMost(Duration.ofSeconds(30)).until(() -> run(type, task, PLENTY).equals(DONE));
    assertThat(orderService.settledBy(task)).isEqualTo("WORKER");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aLookTooEarlyLeavesTheTaskWaiting() {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "DELAY_CALLBACK", 1);

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(WAITING);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);
  }

  @Test
  void anEarlyCallbackHasSettledTheTaskBeforeTheAnswer() {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "EARLY_CALLBACK", 1);

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.settledBy(task)).isEqualTo("CALLBACK");
  }

  @Test
  void acceptedWorkThatThePartnerHasForgottenIsDoneAgainUnderItsKey() {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    orderService.begunByAnother(task);
    orderService.move(task, TaskState.WAITING_CALLBACK);

    assertThat(run("PROVISION_SERVICE", task, PLENTY)).isIn(WAITING, DONE);
    assertThat(orderService.commands()).startsWith("unknown", "retry-call");
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void sixteenRunsAtOnceHaveOneEffectAndEndAlike() throws Exception {
    String task = reservation();
    CyclicBarrier together = new CyclicBarrier(16);
    try (ExecutorService runs = Executors.newFixedThreadPool(16)) {
      Callable<Step.End> oneRun =
          () -> {
            together.await();
            return run(task, PLENTY);
          };
      List<Future<Step.End>> ends =
          runs.invokeAll(IntStream.range(0, 16).mapToObj(i -> oneRun).toList());
      for (Future<Step.End> end : ends) {
        assertThat(end.get()).isEqualTo(DONE);
      }
    }
    assertThat(partners.effects(tenant)).hasSize(1);
    assertThat(orderService.commands()).containsExactly("begin", "complete");
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskState.class,
      names = {"COMPLETED", "MANUALLY_RESOLVED", "SKIPPED"})
  void aSettledTaskIsDoneWithoutAskingAnybody(TaskState state) {
    String task = reservation();
    orderService.move(task, state);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void anOrderServiceThatIsAwayEndsTheRunAndTheNextOneGoesOn() {
    String task = reservation();
    orderService.beAwayFor(1);

    assertThatThrownBy(() -> run(task, PLENTY)).isInstanceOf(TasksUnavailable.class);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
  }

  @Test
  void aCommandThatIsRefusedWithoutAChangeIsAFaultAndNotARace() {
    String task = reservation();
    orderService.refuseEverything();

    assertThatThrownBy(() -> run(task, PLENTY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TASK_WRONG_STATE");
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aTaskThatNobodyKnowsIsAFault() {
    assertThatThrownBy(() -> run(UUID.randomUUID().toString(), PLENTY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("404");
  }

  @Test
  void nothingIsBegunForASuspendedTenantUntilItIsResumed() {
    String task = reservation();
    orderService.suspend(tenant);

    assertThatThrownBy(() -> run(task, PLENTY)).isInstanceOf(TenantSuspended.class);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.PENDING);
    assertThat(partners.effects(tenant)).isEmpty();

    orderService.resume(tenant);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aCallThatWasBegunButNotMadeIsNotMadeWhileTheTenantIsSuspended() {
    String task = reservation();
    orderService.begunByAnother(task);
    orderService.suspend(tenant);

    assertThatThrownBy(() -> run(task, PLENTY)).isInstanceOf(TenantSuspended.class);
    assertThat(partners.effects(tenant)).isEmpty();

    orderService.resume(tenant);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatThePartnerHasDoneIsToldWhileTheTenantIsSuspended() {
    String task = reservation();
    String key = orderService.begunByAnother(task);
    scene.partner(Adapter.INVENTORY).call(requestOf(task), key, conversation());
    orderService.suspend(tenant);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aSuspensionInTheMiddleOfACallThatBreaksOffHoldsTheNextOne() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "TIMEOUT_BEFORE_EFFECT", 1);
    orderService.suspendAfter("begin", tenant);

    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    assertThatThrownBy(() -> run(task, LAST_RUN)).isInstanceOf(TenantSuspended.class);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.UNKNOWN_OUTCOME);
    assertThat(partners.effects(tenant)).isEmpty();

    orderService.resume(tenant);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void theTimeOfASuspensionDoesNotCountForThePatienceWithAPartner() {
    String task = reservation();
    partners.script(Adapter.INVENTORY, tenant, "THROTTLE_429", 1);
    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "THROTTLE_429", 1);
    now = now.plus(Duration.ofMinutes(70));
    orderService.heldFor(task, Duration.ofHours(1).toSeconds() + 60);

    assertThat(run(task, PLENTY)).isInstanceOf(Step.TryLater.class);
  }

  @Test
  void theConversationReachesOrderService() {
    run(reservation(), PLENTY);

    assertThat(orderService.correlationIds()).containsOnly("correlation-" + tenant);
    assertThat(orderService.traceparents()).containsOnly(TRACEPARENT);
  }

  private String reservation() {
    return orderService.addTask(tenant, "RESERVE_INVENTORY");
  }

  private Step.End run(String task, Budget budget) {
    return run("RESERVE_INVENTORY", task, budget);
  }

  private Step.End run(String type, String task, Budget budget) {
    TaskAdapter row = TaskAdapters.of(type);
    return new TaskRun(
            scene.tasks(),
            row,
            scene.partner(row.adapter()),
            orderService.uri(),
            new Patience(() -> now, TaskScene.policy(row.adapter(), Duration.ZERO)))
        .run(new TaskRef(new TenantId(tenant), task, conversation()), budget, Instant.MAX);
  }

  private OperationRequest requestOf(String task) {
    return new OperationRequest("RESERVE", tenant, task, Map.of(), null);
  }

  private Conversation conversation() {
    return new Conversation("correlation-" + tenant, TRACEPARENT);
  }
}
