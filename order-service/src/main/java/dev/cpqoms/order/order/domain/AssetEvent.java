package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** What an order does to the installed base of its customer. */
public sealed interface AssetEvent extends OrderEvent {

  record OrderAssetActivated(
      UUID orderId, UUID assetId, String itemId, String customerId, String offeringId, int quantity)
      implements AssetEvent {

    static OrderAssetActivated of(Order order, UUID assetId, OrderItem item) {
      return new OrderAssetActivated(
          order.orderId(),
          assetId,
          item.itemId(),
          order.origin().customerId(),
          item.offering().offeringId(),
          item.quantity());
    }
  }

  record OrderAssetTerminated(
      UUID orderId, UUID assetId, String itemId, String customerId, String offeringId)
      implements AssetEvent {}
}
