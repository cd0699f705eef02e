package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as {@link OrderEvent.OrderSubmitted} shows it.
 *
 * @param assetId what it changes or ends, null when it adds
 */
public record SubmittedItem(
    String itemId, String offeringId, int quantity, ItemAction action, @Nullable UUID assetId) {

  static SubmittedItem of(OrderItem item) {
    return new SubmittedItem(
        item.itemId(),
        item.offering().offeringId(),
        item.quantity(),
        item.action(),
        item.baseline() == null ? null : item.baseline().assetId());
  }
}
