package dev.cpqoms.order.order.domain;

/** A line as {@link OrderEvent.OrderSubmitted} shows it. */
public record SubmittedItem(String itemId, String offeringId, int quantity, ItemAction action) {

  static SubmittedItem of(OrderItem item) {
    return new SubmittedItem(
        item.itemId(), item.offering().offeringId(), item.quantity(), item.action());
  }
}
