package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.order.domain.FalloutDecision;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.Settlement;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.Objects;
import java.util.UUID;

/** What the three resolutions mean for the task that a case is about. */
final class TaskResolution {

  private final Tasks tasks;
  private final DoubtResolution doubts;
  private final IdSource ids;

  TaskResolution(Tasks tasks, DoubtResolution doubts, IdSource ids) {
    this.tasks = tasks;
    this.doubts = doubts;
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
    if (DoubtResolution.concerns(task)) {
      return doubts.carryOut(tx, order, plan, task, decision);
    }
    if (decided.resolution() == FalloutResolution.SKIP && mayStandAfterAll(order, task)) {
      return Decision.no(
          OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
          "What may stand at the partner cannot be left out: RETRY asks it, or do it by hand.");
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

  /**
   * Closes a case that nothing waits for. What people have seen to by hand is in doubt no longer,
   * where nothing may be left of it; what is still wanted stays as the partner has said it.
   */
  Decision<FalloutCase> closeNote(Transaction tx, Order order, FalloutCase note) {
    UUID taskId = note.cause().taskId();
    FalloutResolution resolution = Objects.requireNonNull(note.progress().decided()).resolution();
    order.record(
        new OrderEvent.OrderFalloutNoteClosed(
            order.orderId(), note.caseId(), taskId, resolution.name()));
    if (taskId != null && resolution == FalloutResolution.MANUALLY_RESOLVED) {
      tasks.planOf(tx, order.orderId()).doubts(order.progress().cancellation() != null).stream()
          .filter(task -> task.taskId().equals(taskId))
          .forEach(task -> doubts.seenTo(tx, task));
    }
    return Decision.yes(note);
  }

  /** An effect that the partner speaks of, or that nothing of an unwanted task may be left of. */
  private static boolean mayStandAfterAll(Order order, FulfillmentTask task) {
    return task.isInDoubt() || order.progress().cancellation() != null || !task.isWanted();
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
