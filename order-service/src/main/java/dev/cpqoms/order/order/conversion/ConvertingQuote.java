package dev.cpqoms.order.order.conversion;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderIdentity;
import dev.cpqoms.order.order.domain.OrderOrigin;
import dev.cpqoms.order.order.domain.OrderTimes;
import dev.cpqoms.order.order.storage.Orders;
import java.util.Set;

/**
 * Captures the primary order of an accepted quote revision, once, however often and under however
 * many event ids the request is delivered. What cannot be an order is refused with a code.
 */
public final class ConvertingQuote implements EventHandler {

  private final Orders orders;
  private final OrderBook book;
  private final RefusedConversions refusals;
  private final AuditTrail audit;
  private final IdSource ids;

  public ConvertingQuote(
      Orders orders, OrderBook book, RefusedConversions refusals, AuditTrail audit, IdSource ids) {
    this.orders = orders;
    this.book = book;
    this.refusals = refusals;
    this.audit = audit;
    this.ids = ids;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("QuoteConversionRequested");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    QuoteConversionRequested snapshot = QuoteConversionRequested.read(event.data());
    if (orders.existsFor(tx, snapshot.quoteId(), snapshot.revision())) {
      return;
    }
    switch (new SnapshotCheck(snapshot).result()) {
      case Decision.Yes<SnapshotCheck.Checked>(SnapshotCheck.Checked good) ->
          capture(tx, snapshot, good);
      case Decision.No<SnapshotCheck.Checked>(Rejection rejection) ->
          refuse(tx, snapshot, rejection, event.aggregateVersion());
    }
  }

  private void capture(
      Transaction tx, QuoteConversionRequested snapshot, SnapshotCheck.Checked good) {
    String tier = snapshot.customerTier() == null ? "STANDARD" : snapshot.customerTier();
    // The counter row orders the captures of a tenant; the loser of a race adds nothing below.
    OrderIdentity identity = new OrderIdentity(ids.next(), orders.nextNumber(tx));
    Order order =
        Order.submit(
            identity,
            new OrderOrigin(
                snapshot.customerId(),
                tier,
                snapshot.quoteId(),
                snapshot.revision(),
                snapshot.owner(),
                good.totals()),
            good.items(),
            new OrderTimes(tx.now(), tx.now(), null));
    if (book.add(tx, order)) {
      audit.append(
          tx,
          new AuditEntry(
              "submitOrder", "ORDER", order.orderId().toString(), null, OrderView.of(order), null));
    }
  }

  private void refuse(
      Transaction tx, QuoteConversionRequested snapshot, Rejection why, long quoteVersion) {
    OrderEvent.OrderRefused refused =
        new OrderEvent.OrderRefused(
            ids.next(), snapshot.quoteId(), snapshot.revision(), why.code().code(), why.detail());
    if (refusals.add(tx, refused, quoteVersion)) {
      book.refuse(tx, refused);
      audit.append(
          tx,
          new AuditEntry(
              "refuseConversion", "ORDER", refused.orderId().toString(), null, refused, null));
    }
  }
}
