package dev.cpqoms.order.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the contracts show it to the process: with the waves of its plan once it has one, so
 * that a process that comes late finds everything that it needs in any answer.
 *
 * @param waves of an amended order, only what is still to be done
 * @param openTasks of a cancelled or amended order: tasks whose end nobody knows yet
 * @param compensationWaves of a cancelled or amended order: what is still to be undone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderForProcess(
    @JsonUnwrapped OrderView order,
    @Nullable List<List<TaskReference>> waves,
    @Nullable List<TaskReference> openTasks,
    @Nullable List<List<TaskReference>> compensationWaves) {

  static OrderForProcess of(OrderView order, FulfillmentPlan plan) {
    boolean cancelled = order.cancellation() != null;
    boolean amended = order.amended() != null;
    FulfillmentPlan forward = amended ? plan.wanted().unfinished() : plan.forward();
    List<FulfillmentTask> open = cancelled ? plan.forward().open() : plan.forward().inTheAir();
    return new OrderForProcess(
        order,
        plan.tasks().isEmpty() ? null : waves(forward),
        cancelled || amended ? open.stream().map(OrderForProcess::reference).toList() : null,
        cancelled || amended ? waves(plan.compensation().unfinished()) : null);
  }

  static List<List<TaskReference>> waves(FulfillmentPlan plan) {
    return plan.waves().stream()
        .map(wave -> wave.stream().map(OrderForProcess::reference).toList())
        .toList();
  }

  private static TaskReference reference(FulfillmentTask task) {
    return new TaskReference(task.taskId(), task.identity().taskType());
  }
}
