package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.order.domain.FalloutDecision;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.Settlement;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;

/** What the three resolutions mean for the task that a case is about. */
final class TaskResolution {

  private final Tasks tasks;
  private final IdSource ids;

  TaskResolution(Tasks tasks, IdSource ids) {
    this.tasks = tasks;
    this.ids = ids;
  }

  Decision<Order> carryOut(
      Transaction tx,
      Order order,
      UUID taskId,
      Progress.Decided decided,
      FalloutDecision decision) {
    FulfillmentPlan plan = tasks.planOf(tx, order.orderId());
    FulfillmentTask task = plan.find(taskId).orElseThrow(() -> Refusal.notFound("task"));
    if (task.isCompensation() && decided.resolution() == FalloutResolution.SKIP) {
      return Decision.no(
          OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
          "What is to be undone cannot be left out: RETRY, or undo it by hand.");
    }
    Decision<FulfillmentTask> next =
        switch (decided.resolution()) {
          case RETRY -> task.retry();
          case MANUALLY_RESOLVED -> task.resolveManually(tx.now());
          case SKIP -> task.skip(tx.now());
          case CANCEL_ORDER, FAIL_ORDER ->
              throw new IllegalStateException("decided for the whole order");
        };
    return next.flatMap(
        changed -> {
          order.record(event(order, changed, decision.caseId()));
          return order
              .resolveFallout(decision)
              .map(resolved -> settled(tx, resolved, plan, changed));
        });
  }

  private Order settled(Transaction tx, Order order, FulfillmentPlan before, FulfillmentTask task) {
    FulfillmentPlan plan = before.with(task);
    FulfillmentPlan after =
        task.state().isSettled() ? Settlement.apply(order, plan, task, ids.next()) : plan;
    after.changedSince(before).forEach(changed -> tasks.update(tx, changed));
    return order;
  }

  private static OrderEvent event(Order order, FulfillmentTask task, UUID caseId) {
    UUID orderId = order.orderId();
    String type = task.identity().taskType();
    String itemId = task.identity().itemId();
    return switch (task.state()) {
      case PENDING ->
          new OrderEvent.OrderTaskRetried(
              orderId, task.taskId(), type, itemId, task.progress().round(), 0);
      case MANUALLY_RESOLVED ->
          new OrderEvent.OrderTaskManuallyResolved(orderId, task.taskId(), type, itemId, caseId);
      case SKIPPED -> new OrderEvent.OrderTaskSkipped(orderId, task.taskId(), type, itemId, caseId);
      case IN_PROGRESS,
          WAITING_CALLBACK,
          UNKNOWN_OUTCOME,
          COMPLETED,
          FAILED,
          FALLOUT,
          COMPENSATED ->
          throw new IllegalStateException("no resolution leads to " + task.state());
    };
  }
}
