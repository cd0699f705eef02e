package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.delivery.domain.Delivery;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.delivery.storage.QueuedDelivery;
import dev.cpqoms.order.order.OrderBook;
import org.jspecify.annotations.Nullable;

/** Takes a delivery out of the queue for a command, and puts it back with what was changed. */
final class DeliveryDesk {

  private final Deliveries deliveries;
  private final OrderBook book;
  private final AuditTrail audit;

  DeliveryDesk(Deliveries deliveries, OrderBook book, AuditTrail audit) {
    this.deliveries = deliveries;
    this.book = book;
    this.audit = audit;
  }

  /** As the command has seen it. */
  QueuedDelivery open(Transaction tx, Command<?> command) {
    QueuedDelivery queued = deliveries.get(tx, command.requiredTarget());
    command.expectVersion(queued.delivery().version());
    return queued;
  }

  /** The same, with its order held: for commands that may move the task. */
  QueuedDelivery openWithOrder(Transaction tx, Command<?> command) {
    QueuedDelivery seen = deliveries.get(tx, command.requiredTarget());
    book.lock(tx, seen.delivery().parcel().orderId());
    // Read again: what was seen before the lock may have ended meanwhile.
    return open(tx, command);
  }

  boolean isFirst(Transaction tx, QueuedDelivery queued) {
    return deliveries.isFirst(tx, queued.delivery().parcel().deliveryId());
  }

  QueuedDelivery save(Transaction tx, QueuedDelivery before, Delivery changed) {
    return deliveries.save(tx, before, changed);
  }

  Representation answer(
      Transaction tx,
      Command<?> command,
      QueuedDelivery before,
      QueuedDelivery after,
      @Nullable String reason) {
    DeliveryView view = DeliveryView.of(after);
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            "DELIVERY",
            view.deliveryId().toString(),
            DeliveryView.of(before),
            view,
            reason));
    return Representation.ok(view.version(), view);
  }
}
