package dev.cpqoms.order.plan.domain;

import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.OrderItem;

/** What decides which tasks a line asks for: what it is about, and what it does to it. */
public record ItemKind(String offeringType, ItemAction action) {

  public static ItemKind of(OrderItem item) {
    return new ItemKind(item.offering().offeringType(), item.action());
  }
}
