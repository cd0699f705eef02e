package dev.cpqoms.order.order.domain;

/**
 * That an order is PARTIAL follows from its lines alone, and is looked at whenever they change: one
 * of several is complete. The state table says from where it gets there and back; where it has no
 * answer (in fallout, on the way to its cancellation), the order stays where it is.
 */
final class PartialCompletion {

  private PartialCompletion() {}

  /** The lines of the order have changed. */
  static Order look(Order order) {
    boolean partial = order.items().pastFirst();
    OrderCommand command = partial ? OrderCommand.REACH_PARTIAL : OrderCommand.LEAVE_PARTIAL;
    if (OrderLifecycle.TABLE.next(order.state(), command).isEmpty()) {
      return order;
    }
    return order.advance(command, partial ? reached(order) : left(order)).orElseThrow();
  }

  private static OrderEvent reached(Order order) {
    OrderItems items = order.items();
    return new OrderEvent.OrderPartiallyCompleted(
        order.orderId(), items.firstCompleted().itemId(), items.completed(), items.size());
  }

  private static OrderEvent left(Order order) {
    OrderItems items = order.items();
    return new OrderEvent.OrderNoLongerPartial(order.orderId(), items.completed(), items.size());
  }
}
