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

  /** The asset is now as the line says. */
  record OrderAssetChanged(
      UUID orderId, UUID assetId, String itemId, String customerId, String offeringId, int quantity)
      implements AssetEvent {

    static OrderAssetChanged of(Order order, UUID assetId, OrderItem item) {
      return new OrderAssetChanged(
          order.orderId(),
          assetId,
          item.itemId(),
          order.origin().customerId(),
          item.offering().offeringId(),
          item.quantity());
    }
  }

  /** The customer has it no longer: it was disconnected, or the order that made it is undone. */
  record OrderAssetTerminated(
      UUID orderId, UUID assetId, String itemId, String customerId, String offeringId)
      implements AssetEvent {

    static OrderAssetTerminated of(Order order, UUID assetId, OrderItem item) {
      return new OrderAssetTerminated(
          order.orderId(),
          assetId,
          item.itemId(),
          order.origin().customerId(),
          item.offering().offeringId());
    }
  }
}
