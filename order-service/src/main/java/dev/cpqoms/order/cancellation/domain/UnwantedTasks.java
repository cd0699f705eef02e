package dev.cpqoms.order.cancellation.domain;

import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import dev.cpqoms.order.task.domain.Doubt;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the tasks of an order that is not wanted any more.
 *
 * @param withEffect they had an effect, or may have had one: brought to their end, then undone
 * @param dropped they had none, and will have none
 * @param askedAgain people had them in hand, or their partner has said otherwise since, and now it
 *     is asked once more what became of them; also what an amendment has undone and could not
 */
public record UnwantedTasks(
    List<FulfillmentTask> withEffect,
    List<FulfillmentTask> dropped,
    List<FulfillmentTask> askedAgain) {

  /**
   * @param refused tasks in fallout that their partner has refused for good, so without an effect
   *     unless it has said otherwise since
   */
  public static UnwantedTasks of(FulfillmentPlan plan, Set<UUID> refused, Instant now) {
    List<FulfillmentTask> withEffect = new ArrayList<>();
    List<FulfillmentTask> dropped = new ArrayList<>();
    List<FulfillmentTask> askedAgain = new ArrayList<>();
    plan.compensation().tasks().stream()
        .filter(Doubt::canBeAsked)
        .forEach(undoing -> askedAgain.add(Doubt.askedAgain(undoing)));
    for (FulfillmentTask task : plan.forward().tasks()) {
      boolean neverBegun = task.state() == TaskState.PENDING && task.progress().round() == 1;
      if (neverBegun) {
        dropped.add(task.skip(now).orElseThrow());
      } else if (task.state() == TaskState.FALLOUT
          && refused.contains(task.taskId())
          && !task.isInDoubt()) {
        dropped.add(task.fail(now).orElseThrow());
      } else if (Doubt.canBeAsked(task)) {
        withEffect.add(task);
        askedAgain.add(Doubt.askedAgain(task));
      } else if (task.mayHaveEffect()) {
        withEffect.add(task);
      }
    }
    return new UnwantedTasks(withEffect, dropped, askedAgain);
  }

  /** Whether the wish decides a case: who waits for it, or whose task's partner is asked anyway. */
  public boolean decide(FalloutCase open) {
    return open.cause().holdsOrder()
        || askedAgain.stream().anyMatch(task -> task.taskId().equals(open.cause().taskId()));
  }

  public List<TaskReference> droppedReferences() {
    return dropped.stream()
        .map(task -> new TaskReference(task.taskId(), task.identity().taskType()))
        .toList();
  }
}
