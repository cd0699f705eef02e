package dev.cpqoms.order.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.domain.TaskPolicy;
import dev.cpqoms.order.task.domain.TaskProgress;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompensationTest {

  private final UUID orderId = UUID.randomUUID();
  private final FulfillmentTask reserve = task("RESERVE", TaskState.COMPLETED, "RELEASE");
  private final FulfillmentTask configure = task("CONFIGURE", TaskState.COMPLETED, null, reserve);
  private final FulfillmentTask bill =
      task("BILL", TaskState.MANUALLY_RESOLVED, "REVERSE", configure);
  private final FulfillmentTask provision = task("PROVISION", TaskState.COMPLETED, "DEPROVISION");
  private final FulfillmentTask skipped = task("SHIP", TaskState.SKIPPED, "RETURN", reserve);

  @Test
  void whatWasBuiltOnSomethingIsUndoneBeforeItAlsoThroughWhatNeedsNoUndoing() {
    FulfillmentPlan undoing = undoing(reserve, configure, bill, provision, skipped);

    assertThat(undoing.waves().stream().map(CompensationTest::types))
        .containsExactly(List.of("REVERSE", "DEPROVISION"), List.of("RELEASE"));
    assertThat(undoing.waves().getLast().getFirst().dependsOn())
        .containsExactly(undoing.waves().getFirst().getFirst().taskId());
  }

  @Test
  void everyTaskNamesWhatItUndoes() {
    FulfillmentPlan undoing = undoing(reserve, skipped);

    assertThat(undoing.tasks()).hasSize(1);
    assertThat(undoing.tasks().getFirst().identity().compensates()).isEqualTo(reserve.taskId());
    assertThat(undoing.tasks().getFirst().state()).isEqualTo(TaskState.PENDING);
  }

  @Test
  void whatHadNoEffectNeedsNoUndoing() {
    assertThat(undoing(skipped, task("NOTIFY", TaskState.COMPLETED, null)).tasks()).isEmpty();
  }

  private static FulfillmentPlan undoing(FulfillmentTask... tasks) {
    return new Compensation(IdSource.timeOrdered()).of(new FulfillmentPlan(List.of(tasks)));
  }

  private static List<String> types(List<FulfillmentTask> wave) {
    return wave.stream().map(task -> task.identity().taskType()).toList();
  }

  private FulfillmentTask task(
      String type, TaskState state, @Nullable String compensatingType, FulfillmentTask... after) {
    FulfillmentTask planned =
        FulfillmentTask.planned(
            new TaskIdentity(UUID.randomUUID(), orderId, "line-1", type, 0, false, null, null),
            List.of(after),
            new TaskPolicy(Duration.ofMinutes(1), false, false, compensatingType));
    TaskProgress progress = planned.progress();
    return new FulfillmentTask(
        planned.identity(),
        planned.wave(),
        planned.dependsOn(),
        planned.policy(),
        new TaskProgress(state, progress.version(), 1, null, progress.times()));
  }
}
