package dev.cpqoms.order.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the contracts show it to the process: with the waves of its plan once it has one, so
 * that a process that comes late finds everything that it needs in any answer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderForProcess(@JsonUnwrapped OrderView order, @Nullable List<List<TaskReference>> waves) {

  static OrderForProcess of(OrderView order, FulfillmentPlan plan) {
    return new OrderForProcess(order, plan.tasks().isEmpty() ? null : waves(plan));
  }

  static List<List<TaskReference>> waves(FulfillmentPlan plan) {
    return plan.waves().stream()
        .map(
            wave ->
                wave.stream()
                    .map(task -> new TaskReference(task.taskId(), task.identity().taskType()))
                    .toList())
        .toList();
  }
}
