package dev.cpqoms.order.order.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.util.List;

/**
 * The way of an order that is wanted otherwise while it is under way. Its lines and its plan change
 * at once; then its process brings to its end what is in the air, has undone what is not wanted any
 * more, and goes on with the amended plan.
 */
public final class OrderAmendment {

  private OrderAmendment() {}

  /**
   * @param items all lines, as they are wanted now
   */
  public static Decision<Order> amend(
      Order order, AmendmentEvent.OrderAmended amended, OrderItems items, OrderTotals totals) {
    return order
        .advance(OrderCommand.AMEND, amended)
        .map(it -> it.keep(items).worth(totals))
        .map(it -> it.amended(new Amended(amended.amendment(), true)))
        .map(PartialCompletion::look);
  }

  /** The process takes the amended plan, and first what undoes the rest. */
  public static Decision<Order> take(
      Order order, List<List<OrderEvent.TaskReference>> compensation) {
    Amended amended = order.progress().route().amended();
    if (!amended.underWay()) {
      return Decision.no(OrderError.ORDER_WRONG_STATE, "The order is not amended.");
    }
    return order
        .advance(
            OrderCommand.TAKE_AMENDMENT,
            new AmendmentEvent.OrderAmendmentTaken(order.orderId(), amended.number(), compensation))
        .map(it -> it.amended(new Amended(amended.number(), false)));
  }
}
