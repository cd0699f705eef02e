package dev.cpqoms.order.task.domain;

import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.UUID;

/** What a settled task means for its item, and through it for the order. */
public final class Settlement {

  private Settlement() {}

  /**
   * @param plan the plan with the task settled
   * @param assetId the id of the asset, should the item be complete now
   */
  public static void apply(Order order, FulfillmentPlan plan, FulfillmentTask task, UUID assetId) {
    String itemId = task.identity().itemId();
    if (task.isBillingHandoff() && task.state() != TaskState.SKIPPED) {
      order.record(
          new OrderEvent.OrderBillingHandoffConfirmed(
              order.orderId(), task.taskId(), task.taskId(), itemId));
    }
    if (!task.identity().wholeOrder() && plan.isItemSettled(itemId)) {
      order.completeItem(itemId, assetId);
    }
  }
}
