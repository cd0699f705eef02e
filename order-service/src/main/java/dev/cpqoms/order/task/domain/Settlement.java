package dev.cpqoms.order.task.domain;

import dev.cpqoms.order.order.domain.BillingEvent;
import dev.cpqoms.order.order.domain.ItemCompletion;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCancellation;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.UUID;

/** What a settled task means for its item, and through it for the order. */
public final class Settlement {

  private Settlement() {}

  /**
   * @param plan the plan with the task settled
   * @param assetId the id of the asset, should the item be complete now
   * @return the plan with everything that the task changes in it
   */
  public static FulfillmentPlan apply(
      Order order, FulfillmentPlan plan, FulfillmentTask task, UUID assetId) {
    UUID compensates = task.identity().compensates();
    if (compensates != null && task.state().isDone()) {
      FulfillmentTask effect = plan.find(compensates).orElseThrow();
      // Undone once more, because its partner had said that it was not.
      return effect.state() == TaskState.COMPENSATED
          ? plan
          : undo(order, plan.with(effect.undone()), effect.undone(), task.taskId());
    }
    if (compensates == null) {
      settle(order, plan, task, assetId);
    }
    return plan;
  }

  /** What is not wanted any more never makes an item complete. */
  private static void settle(
      Order order, FulfillmentPlan plan, FulfillmentTask task, UUID assetId) {
    String itemId = task.identity().itemId();
    if (task.isBillingHandoff() && task.state() != TaskState.SKIPPED) {
      order.record(
          new BillingEvent.OrderBillingHandoffConfirmed(
              order.orderId(), task.taskId(), task.taskId(), itemId));
    }
    UUID ended = task.identity().ends();
    if (ended != null && task.identity().endsBilling() && task.state().isDone()) {
      order.record(
          new BillingEvent.OrderBillingHandoffReversed(order.orderId(), ended, ended, itemId));
    }
    if (order.progress().cancellation() == null
        && task.isWanted()
        && !task.identity().wholeOrder()
        && plan.isItemSettled(itemId)) {
      ItemCompletion.complete(order, itemId, assetId);
    }
  }

  private static FulfillmentPlan undo(
      Order order, FulfillmentPlan plan, FulfillmentTask undone, UUID compensatedBy) {
    String itemId = undone.identity().itemId();
    order.record(
        new OrderEvent.OrderTaskCompensated(
            order.orderId(), undone.taskId(), undone.identity().taskType(), itemId, compensatedBy));
    if (undone.isBillingHandoff()) {
      order.record(
          new BillingEvent.OrderBillingHandoffReversed(
              order.orderId(), undone.taskId(), undone.taskId(), itemId));
    }
    if (plan.isItemUndone(itemId)) {
      OrderCancellation.cancelItem(order, itemId);
    }
    return plan;
  }
}
