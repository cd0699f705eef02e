package dev.cpqoms.order.order;

import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.OrderItem;

/** One line of an order as the contracts show it. */
public record OrderItemView(
    String itemId,
    ItemAction action,
    String offeringId,
    String offeringName,
    int quantity,
    ItemState state) {

  static OrderItemView of(OrderItem item) {
    return new OrderItemView(
        item.itemId(),
        item.action(),
        item.offering().offeringId(),
        item.offering().offeringName(),
        item.quantity(),
        item.state());
  }
}
