package dev.cpqoms.order.plan.domain;

import dev.cpqoms.order.task.domain.TaskPolicy;
import java.util.Set;

/**
 * One task that an offering type asks for.
 *
 * @param after task types of the same item that come before it
 */
public record DecompositionStep(String taskType, Set<String> after, TaskPolicy policy) {

  public DecompositionStep {
    after = Set.copyOf(after);
  }
}
