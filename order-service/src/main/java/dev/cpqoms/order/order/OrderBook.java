package dev.cpqoms.order.order;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.outbox.DomainEvent;
import dev.cpqoms.blocks.outbox.Outbox;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.storage.Orders;
import java.util.List;
import java.util.UUID;

/**
 * Writes a changed order down: its row, one published event per version, and what follows from each
 * event in the same transaction (timeline, assets, billing handoffs).
 */
public final class OrderBook {

  /** The aggregate word of events and records. */
  public static final String AGGREGATE = "Order";

  private static final int EVENT_VERSION = 1;

  private final Orders orders;
  private final Outbox outbox;
  private final List<OrderEventReaction> reactions;

  public OrderBook(Orders orders, Outbox outbox, List<OrderEventReaction> reactions) {
    this.orders = orders;
    this.outbox = outbox;
    this.reactions = List.copyOf(reactions);
  }

  public Order get(Transaction tx, UUID orderId) {
    return orders.get(tx, orderId);
  }

  /** A line as it was when the given amendment was the last one. */
  public OrderItem lineAt(Transaction tx, Order order, String itemId, int amendment) {
    return orders
        .formerLine(tx, order, itemId, amendment)
        .orElseGet(() -> order.items().get(itemId));
  }

  public Order lock(Transaction tx, UUID orderId) {
    return orders.lock(tx, orderId);
  }

  /** False when the quote revision has its order already; then nothing is written. */
  public boolean add(Transaction tx, Order order) {
    boolean added = orders.add(tx, order);
    if (added) {
      announce(tx, order);
    }
    return added;
  }

  public void save(Transaction tx, Order order) {
    if (!order.changes().isEmpty()) {
      orders.update(tx, order);
      announce(tx, order);
    }
  }

  /** The one event of an order that never came to be. */
  public void refuse(Transaction tx, OrderEvent.OrderRefused refused) {
    append(tx, 1, refused);
  }

  private void announce(Transaction tx, Order order) {
    long version = order.savedVersion();
    for (OrderEvent change : order.changes()) {
      version++;
      append(tx, version, change);
      for (OrderEventReaction reaction : reactions) {
        reaction.react(tx, order, version, change);
      }
    }
  }

  private void append(Transaction tx, long version, OrderEvent event) {
    outbox.append(
        tx,
        new DomainEvent(AGGREGATE, event.orderId(), version, event.type(), EVENT_VERSION, event));
  }
}
