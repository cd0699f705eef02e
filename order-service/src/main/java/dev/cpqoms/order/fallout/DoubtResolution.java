package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.order.domain.FalloutDecision;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.SettledBy;
import dev.cpqoms.order.task.domain.Doubt;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.Settlement;
import dev.cpqoms.order.task.domain.TaskState;
import dev.cpqoms.order.task.storage.Tasks;

/**
 * What people can do about something that may be left though nothing of it may be: have it undone,
 * as long as the undoing is still to be planned, or see to it by hand.
 */
final class DoubtResolution {

  private final Tasks tasks;
  private final Attempts attempts;
  private final IdSource ids;

  DoubtResolution(Tasks tasks, Attempts attempts, IdSource ids) {
    this.tasks = tasks;
    this.attempts = attempts;
    this.ids = ids;
  }

  /** Whether a case of the task is about that, and not about a task that cannot go on. */
  static boolean concerns(FulfillmentTask task) {
    return task.isInDoubt() && task.state() != TaskState.FALLOUT;
  }

  Decision<Order> carryOut(
      Transaction tx,
      Order order,
      FulfillmentPlan plan,
      FulfillmentTask task,
      FalloutDecision decision) {
    return switch (FalloutResolution.valueOf(decision.resolution())) {
      case RETRY -> undone(tx, order, plan, task, decision);
      case MANUALLY_RESOLVED ->
          order
              .resolveFallout(decision)
              .map(
                  resolved -> {
                    seenTo(tx, task);
                    return resolved;
                  });
      case SKIP -> no("What may stand at the partner cannot be left out: see to it by hand.");
      case CANCEL_ORDER, FAIL_ORDER ->
          throw new IllegalStateException("decided for the whole order");
    };
  }

  /** The evidence says that nothing is left; the record of the task stays as it is. */
  void seenTo(Transaction tx, FulfillmentTask task) {
    tasks.update(tx, Doubt.accountedFor(task));
  }

  private Decision<Order> undone(
      Transaction tx,
      Order order,
      FulfillmentPlan plan,
      FulfillmentTask task,
      FalloutDecision decision) {
    if (!isUndoingToBePlanned(order)) {
      return no("What undoes the order was planned without it: see to it by hand.");
    }
    return Doubt.believed(task, tx.now())
        .flatMap(
            done -> {
              order.record(
                  new OrderEvent.OrderTaskCompleted(
                      order.orderId(),
                      done.taskId(),
                      done.identity().taskType(),
                      done.identity().itemId(),
                      SettledBy.CALLBACK));
              return order
                  .resolveFallout(decision)
                  .map(resolved -> believed(tx, order, plan, done));
            });
  }

  private Order believed(
      Transaction tx, Order order, FulfillmentPlan before, FulfillmentTask done) {
    FulfillmentPlan after = Settlement.apply(order, before.with(done), done, ids.next());
    after.changedSince(before).forEach(changed -> tasks.update(tx, changed));
    attempts.believe(tx, done.taskId());
    return order;
  }

  /** The process asks once what is to be undone, of the order or of an amendment of it. */
  private static boolean isUndoingToBePlanned(Order order) {
    return order.progress().cancellation() == null
        ? order.progress().route().amended().underWay()
        : !order.progress().cancellation().compensating();
  }

  private static Decision<Order> no(String why) {
    return Decision.no(OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED, why);
  }
}
