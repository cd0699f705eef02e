package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.Order;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a case out with the order that it holds up, and puts both back. */
final class CaseDesk {

  /** A case and its order, held by the order's lock. */
  record CaseAtWork(FalloutCase fallout, Order order, int openCases) {}

  private final FalloutCases cases;
  private final OrderBook book;
  private final AuditTrail audit;

  CaseDesk(FalloutCases cases, OrderBook book, AuditTrail audit) {
    this.cases = cases;
    this.book = book;
    this.audit = audit;
  }

  CaseAtWork open(Transaction tx, UUID caseId) {
    Order order = book.lock(tx, cases.get(tx, caseId).orderId());
    // Read again: what was seen before the lock may have been decided meanwhile.
    return new CaseAtWork(cases.get(tx, caseId), order, cases.countOpen(tx, order.orderId()));
  }

  FalloutView save(
      Transaction tx,
      String action,
      CaseAtWork before,
      FalloutCase changed,
      @Nullable String reason) {
    cases.update(tx, changed);
    book.save(tx, before.order());
    FalloutView view = FalloutView.of(changed);
    audit.append(
        tx,
        new AuditEntry(
            action,
            "FALLOUT_CASE",
            changed.caseId().toString(),
            FalloutView.of(before.fallout()),
            view,
            reason));
    return view;
  }
}
