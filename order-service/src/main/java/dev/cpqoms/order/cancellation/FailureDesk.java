package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.fallout.FalloutView;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderView;
import java.util.UUID;

/** Takes out a case whose order may be given up, and answers with what became of the case. */
final class FailureDesk {

  /** A case with the order that it holds up. */
  record CaseAtHand(FalloutCase fallout, CancellationDesk.OrderAtHand order) {}

  /** What the audit trail keeps of both. */
  record CaseAndOrder(FalloutView fallout, OrderView order) {}

  private final FalloutCases cases;
  private final CancellationDesk orders;
  private final AuditTrail audit;

  FailureDesk(FalloutCases cases, CancellationDesk orders, AuditTrail audit) {
    this.cases = cases;
    this.orders = orders;
    this.audit = audit;
  }

  CancellationDesk orders() {
    return orders;
  }

  CaseAtHand open(Transaction tx, UUID caseId) {
    CancellationDesk.OrderAtHand order = orders.open(tx, cases.get(tx, caseId).orderId());
    // Read again: what was seen before the lock may have been decided meanwhile.
    return new CaseAtHand(cases.get(tx, caseId), order);
  }

  /** Keeps a case that changes while its order stays as it is. */
  Representation save(
      Transaction tx, String action, FalloutCase before, FalloutCase changed, String reason) {
    cases.update(tx, changed);
    FalloutView view = FalloutView.of(changed);
    audit.append(tx, entry(action, view.caseId(), FalloutView.of(before), view, reason));
    return Representation.ok(view.version(), view);
  }

  /** Answers with a case that was decided with its order. */
  Representation decided(
      Transaction tx, String action, CaseAndOrder before, OrderView order, String reason) {
    FalloutView view = FalloutView.of(cases.get(tx, before.fallout().caseId()));
    CaseAndOrder after = new CaseAndOrder(view, order);
    audit.append(tx, entry(action, view.caseId(), before, after, reason));
    return Representation.ok(view.version(), view);
  }

  private static AuditEntry entry(
      String action, UUID caseId, Object before, Object after, String reason) {
    return new AuditEntry(action, "FALLOUT_CASE", caseId.toString(), before, after, reason);
  }
}
