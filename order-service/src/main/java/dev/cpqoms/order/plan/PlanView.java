package dev.cpqoms.order.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fulfillment plan as the contracts show it.
 *
 * @param compensation the waves that undo what was done, null unless something was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
    UUID orderId,
    int amendment,
    List<List<PlannedTask>> waves,
    @Nullable List<List<PlannedTask>> compensation) {

  static PlanView of(UUID orderId, FulfillmentPlan plan) {
    int amendment = plan.tasks().stream().mapToInt(it -> it.identity().amendment()).max().orElse(0);
    return new PlanView(
        orderId,
        amendment,
        waves(plan.forward()),
        plan.compensation().tasks().isEmpty() ? null : waves(plan.compensation()));
  }

  private static List<List<PlannedTask>> waves(FulfillmentPlan plan) {
    return plan.waves().stream().map(wave -> wave.stream().map(PlannedTask::of).toList()).toList();
  }

  /**
   * One task of the plan.
   *
   * @param amendment the one that has planned it, null for the order as submitted
   * @param supersededBy the amendment that does not want it any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlannedTask(
      UUID taskId,
      String taskType,
      String itemId,
      TaskState state,
      List<UUID> dependsOn,
      @Nullable Integer amendment,
      @Nullable Integer supersededBy,
      @Nullable UUID compensates,
      @Nullable Instant startedAt,
      @Nullable Instant completedAt) {

    static PlannedTask of(FulfillmentTask task) {
      return new PlannedTask(
          task.taskId(),
          task.identity().taskType(),
          task.identity().itemId(),
          task.state(),
          task.dependsOn().stream().sorted().toList(),
          task.identity().amendment() == 0 ? null : task.identity().amendment(),
          task.progress().supersededBy(),
          task.identity().compensates(),
          task.progress().times().startedAt(),
          task.progress().times().settledAt());
    }
  }
}
