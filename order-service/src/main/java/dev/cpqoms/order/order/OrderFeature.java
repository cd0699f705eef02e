package dev.cpqoms.order.order;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.blocks.outbox.Outbox;
import dev.cpqoms.order.order.conversion.ConvertingQuote;
import dev.cpqoms.order.order.conversion.RefusedConversions;
import dev.cpqoms.order.order.http.OrderResource;
import dev.cpqoms.order.order.storage.Orders;
import java.util.List;

/** Wires orders: capture, the book that every change goes through, and the reads. */
public final class OrderFeature {

  private static final String SERVICE = "order-service";
  private static final String TOPIC = "cpq.order.public.v1";

  private final Orders orders = new Orders();
  private final OrderBook book;
  private final IdSource ids;

  public OrderFeature(IdSource ids, List<OrderEventReaction> reactions) {
    this.ids = ids;
    this.book = new OrderBook(orders, new Outbox(SERVICE, TOPIC, ids), reactions);
  }

  public Orders orders() {
    return orders;
  }

  public OrderBook book() {
    return book;
  }

  public EventHandler conversion(AuditTrail audit) {
    return new ConvertingQuote(orders, book, new RefusedConversions(), audit, ids);
  }

  public List<Object> resources(UnitOfWork unitOfWork) {
    ReadingOrders reading = new ReadingOrders(unitOfWork, orders);
    return List.of(new OrderResource(reading));
  }
}
