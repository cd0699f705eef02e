package dev.cpqoms.order.order;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;

/**
 * What follows from an event within its own transaction, so that neither is ever without the other.
 */
@FunctionalInterface
public interface OrderEventReaction {

  /**
   * @param order the order as it is after all changes of the transaction
   * @param version the version that this event brought the order to
   */
  void react(Transaction tx, Order order, long version, OrderEvent event);
}
