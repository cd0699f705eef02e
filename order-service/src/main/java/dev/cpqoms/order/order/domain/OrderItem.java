package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param assetId what the customer has by it, null before the line is complete and for fees
 * @param baseline what the line changes, null when it adds
 */
public record OrderItem(
    String itemId,
    ItemAction action,
    OrderedOffering offering,
    int quantity,
    ItemState state,
    @Nullable UUID assetId,
    @Nullable Baseline baseline) {

  /** A line that was just ordered. */
  public static OrderItem pending(
      String itemId, ItemAction action, OrderedOffering offering, int quantity) {
    return new OrderItem(itemId, action, offering, quantity, ItemState.PENDING, null, null);
  }

  /** A line that shall change or end what the customer has. */
  public static OrderItem change(
      String itemId, ItemAction action, OrderedOffering offering, int quantity, Baseline baseline) {
    return new OrderItem(itemId, action, offering, quantity, ItemState.PENDING, null, baseline);
  }

  OrderItem completed(UUID asset) {
    return new OrderItem(
        itemId,
        action,
        offering,
        quantity,
        ItemState.COMPLETED,
        offering.becomesAsset() ? asset : null,
        baseline);
  }

  /** The same line, wanted otherwise. */
  public OrderItem wanted(int howMany, OrderedOffering otherwise) {
    return new OrderItem(itemId, action, otherwise, howMany, state, assetId, baseline);
  }

  public OrderItem cancelled() {
    return new OrderItem(
        itemId, action, offering, quantity, ItemState.CANCELLED, assetId, baseline);
  }

  public boolean isCompleted() {
    return state == ItemState.COMPLETED;
  }
}
