package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** What a line whose work is done means for the installed base and for its order. */
public final class ItemCompletion {

  private ItemCompletion() {}

  /**
   * All tasks of the item are settled: it is complete, and the customer has what it was about.
   *
   * @param newAssetId the id of the asset, should the line have made one
   */
  public static void complete(Order order, String itemId, UUID newAssetId) {
    Baseline baseline = order.items().get(itemId).baseline();
    UUID assetId = baseline == null ? newAssetId : baseline.assetId();
    order.keep(order.items().completing(itemId, assetId));
    OrderItem item = order.items().get(itemId);
    order.record(new OrderEvent.OrderItemCompleted(order.orderId(), itemId));
    if (item.offering().becomesAsset()) {
      order.record(
          switch (item.action()) {
            case ADD -> AssetEvent.OrderAssetActivated.of(order, assetId, item);
            case MODIFY -> AssetEvent.OrderAssetChanged.of(order, assetId, item);
            case DISCONNECT -> AssetEvent.OrderAssetTerminated.of(order, assetId, item);
          });
    }
    PartialCompletion.look(order);
  }
}
