package dev.cpqoms.order.task;

import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.suspension.storage.HeldTime;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with everything that a step of it concerns, held by the lock of its order.
 *
 * @param attempt the current call, null before the first of a round
 * @param earlier the calls of earlier rounds, oldest first
 * @param queued whether the current call is made out of the queue of deliveries
 * @param line what it is about, as it was when the task was planned
 * @param held how long suspensions of the tenant have held up the current round
 * @param undone the call whose effect it undoes, null for other tasks and what was done by hand
 */
public record TaskAtWork(
    Order order,
    FulfillmentPlan plan,
    FulfillmentTask task,
    @Nullable ExternalCallAttempt attempt,
    List<ExternalCallAttempt> earlier,
    boolean queued,
    OrderItem line,
    HeldTime held,
    @Nullable ExternalCallAttempt undone) {

  public TaskAtWork {
    earlier = List.copyOf(earlier);
  }

  TaskAtWork now(FulfillmentTask changed) {
    return new TaskAtWork(
        order, plan.with(changed), changed, attempt, earlier, queued, line, held, undone);
  }

  TaskAtWork now(ExternalCallAttempt changed) {
    return new TaskAtWork(order, plan, task, changed, earlier, queued, line, held, undone);
  }

  TaskAtWork now(FulfillmentPlan changed) {
    return new TaskAtWork(order, changed, task, attempt, earlier, queued, line, held, undone);
  }

  TaskAtWork withCallInQueue(boolean inQueue) {
    return new TaskAtWork(order, plan, task, attempt, earlier, inQueue, line, held, undone);
  }

  /** Whether the order does not want it any more; what undoes others is still wanted. */
  boolean isUnwanted() {
    return !task.isCompensation() && (order.progress().cancellation() != null || !task.isWanted());
  }

  ExternalCallAttempt currentAttempt() {
    if (attempt == null) {
      throw new IllegalStateException("task " + task.taskId() + " has no attempt");
    }
    return attempt;
  }
}
