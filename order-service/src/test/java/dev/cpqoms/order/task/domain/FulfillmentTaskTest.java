package dev.cpqoms.order.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.order.OrderError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FulfillmentTaskTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID ATTEMPT = UUID.randomUUID();

  private static final Map<TaskCommand, Function<FulfillmentTask, Decision<FulfillmentTask>>>
      COMMANDS =
          Map.of(
              TaskCommand.BEGIN, task -> task.begin(ATTEMPT, NOW),
              TaskCommand.COMPLETE, task -> task.complete(ATTEMPT, NOW),
              TaskCommand.AWAIT_CALLBACK, task -> task.awaitCallback(ATTEMPT),
              TaskCommand.LOSE_OUTCOME, task -> task.loseOutcome(ATTEMPT),
              TaskCommand.RETRY_CALL, task -> task.retryCall(ATTEMPT),
              TaskCommand.CANCEL_CALL, task -> task.cancelCall(ATTEMPT),
              TaskCommand.REFUSE, task -> task.refuse(ATTEMPT),
              TaskCommand.RETRY, FulfillmentTask::retry,
              TaskCommand.RESOLVE_MANUALLY, task -> task.resolveManually(NOW),
              TaskCommand.SKIP, task -> task.skip(NOW));

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pairs")
  void everyCommandGoesWhereTheTableSaysOrIsRefusedWithOneCode(
      TaskState state, TaskCommand command) {
    FulfillmentTask task = taskIn(state);

    Decision<FulfillmentTask> decision = Objects.requireNonNull(COMMANDS.get(command)).apply(task);

    switch (decision) {
      case Decision.Yes<FulfillmentTask>(FulfillmentTask next) -> {
        assertThat(TaskLifecycle.TABLE.next(state, command)).contains(next.state());
        assertThat(next.version()).isEqualTo(task.version() + 1);
      }
      case Decision.No<FulfillmentTask>(Rejection no) -> {
        assertThat(TaskLifecycle.TABLE.next(state, command)).isEmpty();
        assertThat(no.code()).isEqualTo(OrderError.TASK_WRONG_STATE);
      }
    }
  }

  @Test
  void anotherAttemptsResultIsNotBelieved() {
    Decision<FulfillmentTask> decision =
        taskIn(TaskState.IN_PROGRESS).complete(UUID.randomUUID(), NOW);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.No.class,
            no -> assertThat(no.rejection().code()).isEqualTo(OrderError.ATTEMPT_UNKNOWN));
  }

  @Test
  void aRetryIsTheNextRoundWithAKeyOfItsOwn() {
    FulfillmentTask fallenOut = taskIn(TaskState.FALLOUT);

    FulfillmentTask again = ((Decision.Yes<FulfillmentTask>) fallenOut.retry()).value();

    assertThat(again.progress().round()).isEqualTo(2);
    assertThat(again.progress().attemptId()).isNull();
    assertThat(again.idempotencyKey())
        .isEqualTo("task-" + again.taskId() + "-a0-r2")
        .isNotEqualTo(fallenOut.idempotencyKey());
  }

  @Test
  void aReportThatSaysNothingNewIsHeardAlready() {
    FulfillmentTask done = taskIn(TaskState.COMPLETED);

    assertThat(done.hasHeard(TaskCommand.COMPLETE, ATTEMPT)).isTrue();
    assertThat(done.hasHeard(TaskCommand.AWAIT_CALLBACK, ATTEMPT)).isTrue();
    assertThat(done.hasHeard(TaskCommand.REFUSE, ATTEMPT)).isFalse();
    assertThat(done.hasHeard(TaskCommand.COMPLETE, UUID.randomUUID())).isFalse();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(TaskState.values())
        .flatMap(
            state ->
                COMMANDS.keySet().stream()
                    .sorted()
                    .map(command -> Arguments.arguments(state, command)));
  }

  private static FulfillmentTask taskIn(TaskState state) {
    return new FulfillmentTask(
        new TaskIdentity(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "line-1",
            "PROVISION_SERVICE",
            0,
            false,
            null,
            null),
        0,
        Set.of(),
        new TaskPolicy(Duration.ofMinutes(5), false, false, null),
        new TaskProgress(state, 7, 1, ATTEMPT, new TaskProgress.Times(NOW, null)));
  }
}
