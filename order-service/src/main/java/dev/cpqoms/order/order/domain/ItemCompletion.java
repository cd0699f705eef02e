package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** What a line whose work is done means for the installed base and for its order. */
public final class ItemCompletion {

  private ItemCompletion() {}

  /** All tasks of the item are settled: it is complete, and what was bought is the customer's. */
  public static void complete(Order order, String itemId, UUID assetId) {
    order.keep(order.items().completing(itemId, assetId));
    OrderItem item = order.items().get(itemId);
    order.record(new OrderEvent.OrderItemCompleted(order.orderId(), itemId));
    if (item.offering().becomesAsset()) {
      order.record(AssetEvent.OrderAssetActivated.of(order, assetId, item));
    }
    OrderItems items = order.items();
    if (order.state() == OrderState.IN_PROGRESS && !items.allCompleted()) {
      order.become(OrderState.PARTIAL);
      order.record(
          new OrderEvent.OrderPartiallyCompleted(
              order.orderId(), itemId, items.completed(), items.size()));
    }
  }
}
