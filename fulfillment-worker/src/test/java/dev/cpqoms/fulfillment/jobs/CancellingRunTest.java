package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.scene.FakeOrderService;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.scene.TaskScene;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import dev.cpqoms.fulfillment.settling.TaskState;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of a task that nobody wants any more, against real partners. */
class CancellingRunTest {

  private static final String PROVISION = "PROVISION_SERVICE";
  private static final Budget PLENTY = new Budget(10, 2, Duration.ofSeconds(1));
  private static final Step.End DONE = new Step.Finish(TaskOutcome.DONE);
  private static final Step.End WAITING = new Step.Finish(TaskOutcome.WAITING);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final TaskScene scene = new TaskScene();
  private final FakeOrderService orderService = scene.orderService;
  private final RealPartners partners = scene.partners;
  private final String tenant = scene.tenant;

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void acceptedWorkIsCancelledAndEndsWithoutAnEffect() {
    String task = acceptedForLong();
    orderService.unwanted(task);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(orderService.caseCodeOf(task)).isEqualTo("CANCELLED");
    assertThat(orderService.commands())
        .containsExactly("begin", "await-callback", "cancel-call", "refuse");
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
  }

  @Test
  void workThatIsSentAfterNobodyWantsItAnyMoreIsCancelledInTheSameRun() {
    String task = orderService.addTask(tenant, PROVISION);
    orderService.begunByAnother(task);
    orderService.unwanted(task);
    partners.script(Adapter.PROVISIONING, tenant, "DELAY_CALLBACK", 1);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
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
  void aLostAnswerIsSettledByAskingAboutTheWork(String fault) {
    String task = acceptedForLong();
    orderService.unwanted(task);
    scriptCancel(fault);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TIMEOUT_BEFORE_EFFECT", "ERROR_500", "RESET", "THROTTLE_429", "REFUSE_422"})
  void whatWasNotCancelledIsNeverTakenForCancelled(String fault) {
    String task = acceptedForLong();
    orderService.unwanted(task);
    scriptCancel(fault);

    assertThat(run(task)).isEqualTo(WAITING);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");
  }

  @Test
  void theNextLookAsksOnceMoreUnderTheSameKey() {
    String task = acceptedForLong();
    orderService.unwanted(task);
    scriptCancel("ERROR_500");
    assertThat(run(task)).isEqualTo(WAITING);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(orderService.commands()).containsOnlyOnce("cancel-call");
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
  }

  @Test
  void anAnnouncedCancellationWhoseRunDiedIsMade() {
    String task = acceptedForLong();
    orderService.unwanted(task);
    scriptCancel("THROTTLE_429");
    run(task);
    assertThat(orderService.commands()).endsWith("cancel-call");

    assertThat(run(task)).isEqualTo(DONE);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
  }

  @Test
  void whileTheWorkCannotBeAskedAboutNothingIsSettled() {
    String task = acceptedForLong();
    orderService.unwanted(task);
    scriptCancel("ERROR_500_AFTER_EFFECT");
    partners.scriptQuestions(Adapter.PROVISIONING, tenant, "ERROR_500", 1);
    assertThat(run(task)).isEqualTo(WAITING);
    partners.scriptQuestions(Adapter.PROVISIONING, tenant, "ERROR_500", 1);

    assertThat(run(task, new Budget(1, 2, Duration.ofSeconds(1)))).isEqualTo(WAITING);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);

    assertThat(run(task)).isEqualTo(DONE);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
  }

  @Test
  void whatNobodyWantsAndNobodyHasDoneIsNotBegunAnew() {
    String task = orderService.addTask(tenant, PROVISION);
    orderService.begunByAnother(task);
    askedAboutAgain(task);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(orderService.caseCodeOf(task)).isEqualTo("NOT_WANTED");
    assertThat(orderService.commands()).containsExactly("begin", "refuse");
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void whatAnEarlierRoundHasSetGoingIsWaitedForAndNotRefused() {
    String task = acceptedForLong();
    askedAboutAgain(task);

    assertThat(run(task)).isEqualTo(WAITING);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.WAITING_CALLBACK);
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");
  }

  @Test
  void whileTheEarlierRoundCannotBeAskedAboutNothingIsRefusedAsUnwanted() {
    String task = orderService.addTask(tenant, PROVISION);
    orderService.begunByAnother(task);
    askedAboutAgain(task);
    partners.scriptQuestions(Adapter.PROVISIONING, tenant, "ERROR_500", 1);

    assertThat(run(task)).isInstanceOf(Step.TryLater.class);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void whatIsWantedIsWaitedFor() {
    String task = acceptedForLong();

    assertThat(run(task)).isEqualTo(WAITING);

    assertThat(orderService.commands()).containsExactly("begin", "await-callback");
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");
  }

  @Test
  void nobodyIsAskedToCancelWhileTheTenantIsSuspended() {
    String task = acceptedForLong();
    orderService.unwanted(task);
    orderService.suspend(tenant);

    assertThat(run(task)).isEqualTo(WAITING);
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");

    orderService.resume(tenant);
    assertThat(run(task)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
  }

  @Test
  void eightRunsAtOnceCancelOnce() throws Exception {
    String task = acceptedForLong();
    orderService.unwanted(task);

    CyclicBarrier together = new CyclicBarrier(8);
    try (ExecutorService runs = Executors.newFixedThreadPool(8)) {
      Callable<Step.End> oneRun =
          () -> {
            together.await();
            return run(task);
          };
      List<Future<Step.End>> ends =
          runs.invokeAll(IntStream.range(0, 8).mapToObj(i -> oneRun).toList());
      for (Future<Step.End> end : ends) {
        assertThat(end.get()).isEqualTo(DONE);
      }
    }

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.FAILED);
    assertThat(partners.effects(tenant)).containsExactly("provisioning cancel");
  }

  /** The work is done just when it is to be cancelled; the partner's truth is everybody's. */
  @RepeatedTest(5)
  void theEndOfTheWorkAndItsCancellationRace() {
    String task = orderService.addTask(tenant, PROVISION);
    run(task);
    orderService.unwanted(task);

    await().atMost(LIMIT).until(() -> run(task).equals(DONE));

    boolean cancelled = orderService.stateOf(task) == TaskState.FAILED;
    assertThat(orderService.stateOf(task)).isIn(TaskState.FAILED, TaskState.COMPLETED);
    assertThat(partners.effects(tenant))
        .containsExactly(cancelled ? "provisioning cancel" : "provisioning provision");
  }

  @Test
  void whatIsDoneAlreadyIsToldAsDone() {
    String task = orderService.addTask(tenant, PROVISION);
    partners.script(Adapter.PROVISIONING, tenant, "LOSE_CALLBACK", 1);
    assertThat(run(task)).isEqualTo(WAITING);
    await().atMost(LIMIT).until(() -> run(task).equals(DONE));
    orderService.move(task, TaskState.WAITING_CALLBACK);
    orderService.unwanted(task);

    assertThat(run(task)).isEqualTo(DONE);

    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(orderService.commands()).doesNotContain("cancel-call");
    assertThat(partners.effects(tenant)).containsExactly("provisioning provision");
  }

  private void scriptCancel(String fault) {
    partners.scriptOperation(Adapter.PROVISIONING, tenant, "CANCEL", fault, 1);
  }

  /** The partner has it and needs longer for it than any test takes. */
  private String acceptedForLong() {
    String task = orderService.addTask(tenant, PROVISION);
    partners.delayOnce(Adapter.PROVISIONING, tenant, Duration.ofMinutes(5));
    assertThat(run(task)).isEqualTo(WAITING);
    return task;
  }

  /** Nobody wants it, and what was called for it is not known: another round asks. */
  private void askedAboutAgain(String task) {
    orderService.retry(task);
    orderService.unwanted(task);
  }

  private Step.End run(String task) {
    return run(task, PLENTY);
  }

  private Step.End run(String task, Budget budget) {
    return new TaskRun(
            scene.tasks(),
            TaskAdapters.of(PROVISION),
            scene.partner(Adapter.PROVISIONING),
            orderService.uri(),
            new Patience(
                () -> Instant.parse("2026-11-21T09:00:30Z"),
                TaskScene.policy(Adapter.PROVISIONING, Duration.ZERO)))
        .run(new TaskRef(new TenantId(tenant), task, conversation()), budget, Instant.MAX);
  }

  private Conversation conversation() {
    return new Conversation("correlation-" + tenant, null);
  }
}
