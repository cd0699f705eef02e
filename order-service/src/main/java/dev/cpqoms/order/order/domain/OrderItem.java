package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param assetId what the customer has by it, null before the line is complete and for fees
 */
public record OrderItem(
    String itemId,
    ItemAction action,
    OrderedOffering offering,
    int quantity,
    ItemState state,
    @Nullable UUID assetId) {

  /** A line that was just ordered. */
  public static OrderItem pending(
      String itemId, ItemAction action, OrderedOffering offering, int quantity) {
    return new OrderItem(itemId, action, offering, quantity, ItemState.PENDING, null);
  }

  OrderItem completed(UUID asset) {
    return new OrderItem(
        itemId,
        action,
        offering,
        quantity,
        ItemState.COMPLETED,
        offering.becomesAsset() ? asset : null);
  }

  OrderItem cancelled() {
    return new OrderItem(itemId, action, offering, quantity, ItemState.CANCELLED, assetId);
  }

  public boolean isCompleted() {
    return state == ItemState.COMPLETED;
  }
}
