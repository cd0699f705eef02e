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
 * @param cancellation the call that asks the partner to cancel the current one, null when none does
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
    @Nullable ExternalCallAttempt undone,
    @Nullable ExternalCallAttempt cancellation) {

  public TaskAtWork {
    earlier = List.copyOf(earlier);
  }

  TaskAtWork now(FulfillmentTask changed) {
    return with(plan.with(changed), changed, attempt, queued, cancellation);
  }

  /** With the end of a call the end of what was to cancel it is known. */
  TaskAtWork now(ExternalCallAttempt changed) {
    ExternalCallAttempt ended = cancellation == null ? null : cancellation.endedWith(changed);
    return with(plan, task, changed, queued, ended);
  }

  TaskAtWork now(FulfillmentPlan changed) {
    return with(changed, task, attempt, queued, cancellation);
  }

  TaskAtWork withCallInQueue(boolean inQueue) {
    return with(plan, task, attempt, inQueue, cancellation);
  }

  TaskAtWork withCancellation(@Nullable ExternalCallAttempt cancelling) {
    return with(plan, task, attempt, queued, cancelling);
  }

  /** Whether the order does not want it any more; what undoes others is still wanted. */
  boolean isUnwanted() {
    return !task.isCompensation() && (order.progress().cancellation() != null || !task.isWanted());
  }

  /** Whether the report says nothing new, or asks for what is under way. */
  boolean hasHeard(TaskReport report) {
    return task.hasHeard(report.command(), report.attemptId())
        || report instanceof TaskReport.CancelCall cancel
            && cancellation != null
            && cancel.attemptId().equals(cancellation.call().cancels());
  }

  /** Whether what is done is the work of an earlier round, of which its partner had spoken. */
  boolean hasFound(TaskReport.Completed report) {
    String found = report.externalReference();
    return found != null
        && earlier.stream().anyMatch(call -> found.equals(call.outcome().externalReference()));
  }

  ExternalCallAttempt currentAttempt() {
    if (attempt == null) {
      throw new IllegalStateException("task " + task.taskId() + " has no attempt");
    }
    return attempt;
  }

  private TaskAtWork with(
      FulfillmentPlan newPlan,
      FulfillmentTask newTask,
      @Nullable ExternalCallAttempt newAttempt,
      boolean inQueue,
      @Nullable ExternalCallAttempt cancelling) {
    return new TaskAtWork(
        order, newPlan, newTask, newAttempt, earlier, inQueue, line, held, undone, cancelling);
  }
}
