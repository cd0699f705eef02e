package dev.cpqoms.order.task;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a task out with everything around it, and puts it back with all that has changed. */
public final class TaskDesk {

  private final OrderBook book;
  private final Tasks tasks;
  private final Attempts attempts;
  private final AuditTrail audit;
  private final Suspensions suspensions = new Suspensions();

  public TaskDesk(OrderBook book, Tasks tasks, Attempts attempts, AuditTrail audit) {
    this.book = book;
    this.tasks = tasks;
    this.attempts = attempts;
    this.audit = audit;
  }

  /** The task, with its order held: tasks run side by side, and the order's versions in a row. */
  TaskAtWork open(Transaction tx, UUID taskId) {
    return around(tx, book.lock(tx, tasks.orderOf(tx, taskId)), taskId);
  }

  /** The same without holding anything. */
  TaskAtWork look(Transaction tx, UUID taskId) {
    return around(tx, book.get(tx, tasks.orderOf(tx, taskId)), taskId);
  }

  /** Writes what a step has changed; the attempt and its cancellation may be new. */
  Representation save(Transaction tx, String action, TaskAtWork before, TaskAtWork after) {
    ExternalCallAttempt attempt = after.currentAttempt();
    keep(tx, before.attempt(), attempt);
    keep(tx, before.cancellation(), after.cancellation());
    after.plan().changedSince(before.plan()).forEach(changed -> tasks.update(tx, changed));
    book.save(tx, after.order());
    TaskView view = TaskView.of(after.withCallInQueue(attempts.isQueued(tx, attempt.attemptId())));
    audit.append(
        tx,
        new AuditEntry(action, "TASK", view.taskId().toString(), TaskView.of(before), view, null));
    return Representation.ok(view.version(), view);
  }

  /** Writes what was noted about a task whose record stays as it is. */
  void saveNoted(Transaction tx, String action, TaskAtWork before, TaskAtWork work) {
    work.plan().changedSince(before.plan()).forEach(changed -> tasks.update(tx, changed));
    book.save(tx, work.order());
    TaskView view = TaskView.of(work);
    audit.append(
        tx,
        new AuditEntry(
            action, "TASK", view.taskId().toString(), view, work.order().changes(), null));
  }

  static Representation unchanged(TaskAtWork work) {
    return Representation.ok(work.task().version(), TaskView.of(work));
  }

  private void keep(
      Transaction tx, @Nullable ExternalCallAttempt before, @Nullable ExternalCallAttempt after) {
    if (after != null && before == null) {
      attempts.add(tx, after);
    } else if (after != null && !after.equals(before)) {
      attempts.update(tx, after);
    }
  }

  private TaskAtWork around(Transaction tx, Order order, UUID taskId) {
    FulfillmentPlan plan = tasks.planOf(tx, order.orderId());
    FulfillmentTask task = plan.find(taskId).orElseThrow(() -> Refusal.notFound("task"));
    UUID attemptId = task.progress().attemptId();
    TaskAtWork work =
        new TaskAtWork(
            order,
            plan,
            task,
            attemptOf(tx, attemptId),
            attempts.earlier(tx, taskId, attemptId),
            attemptId != null && attempts.isQueued(tx, attemptId),
            book.lineAt(tx, order, task.identity().itemId(), plannedBy(plan, task)),
            suspensions.heldSince(tx, task.progress().times().startedAt()),
            takenBackBy(tx, task),
            null);
    return attemptId != null && work.isUnwanted()
        ? work.withCancellation(attempts.cancellationOf(tx, attemptId).orElse(null))
        : work;
  }

  /** What undoes another task is about the line as that one was. */
  private static int plannedBy(FulfillmentPlan plan, FulfillmentTask task) {
    UUID compensates = task.identity().compensates();
    FulfillmentTask done = compensates == null ? task : plan.find(compensates).orElseThrow();
    return done.identity().amendment();
  }

  private @Nullable ExternalCallAttempt takenBackBy(Transaction tx, FulfillmentTask task) {
    UUID takenBack = task.identity().takesBack();
    return takenBack == null ? null : attempts.doneFor(tx, takenBack).orElse(null);
  }

  private @Nullable ExternalCallAttempt attemptOf(Transaction tx, @Nullable UUID attemptId) {
    return attemptId == null ? null : attempts.find(tx, attemptId).orElse(null);
  }
}
