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
 * @param openTasks of an order that is being cancelled: tasks whose end nobody knows yet
 * @param compensationWaves of an order that is being cancelled: what undoes what was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderForProcess(
    @JsonUnwrapped OrderView order,
    @Nullable List<List<TaskReference>> waves,
    @Nullable List<TaskReference> openTasks,
    @Nullable List<List<TaskReference>> compensationWaves) {

  static OrderForProcess of(OrderView order, FulfillmentPlan plan) {
    boolean cancelled = order.cancellation() != null;
    return new OrderForProcess(
        order,
        plan.tasks().isEmpty() ? null : waves(plan.forward()),
        cancelled ? plan.forward().open().stream().map(OrderForProcess::reference).toList() : null,
        cancelled ? waves(plan.compensation()) : null);
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
