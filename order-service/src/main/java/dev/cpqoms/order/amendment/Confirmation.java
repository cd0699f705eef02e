package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.Assessment;
import dev.cpqoms.order.cancellation.domain.Ownership;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.process.WorkflowReferences;
import java.util.Set;

/**
 * Whether an amendment can be confirmed by somebody: what was assessed still holds, nobody has to
 * take a cost that is not theirs, and the process can take it.
 */
final class Confirmation {

  /** Who may decide that undoing is worth its cost, as for a cancellation. */
  private static final Set<String> SENIORS = Set.of("SENIOR_OPERATOR", "BUSINESS_APPROVER");

  private final AmendableOrders orders;
  private final WorkflowReferences references = new WorkflowReferences();

  Confirmation(AmendableOrders orders) {
    this.orders = orders;
  }

  Decision<ConfirmedAmendment> check(Transaction tx, Order order, AmendmentFile file) {
    Amendment amendment = file.amendment();
    return amendment
        .confirm(tx.now())
        .flatMap(confirmed -> Ownership.check(order, tx.context().actor()).map(theirs -> confirmed))
        .flatMap(
            confirmed ->
                orders
                    .underWay(tx, order)
                    .flatMap(free -> holds(tx, free, file))
                    .flatMap(assessment -> possible(assessment, tx.context().actor()))
                    .flatMap(assessment -> takenByProcess(tx, order, assessment))
                    .map(assessment -> new ConfirmedAmendment(confirmed, file, assessment)));
  }

  private Decision<Assessment> holds(Transaction tx, Order order, AmendmentFile file) {
    Assessment now = orders.check(tx, order).assess(file.lines());
    return AssessmentView.of(now).equals(file.assessment())
        ? Decision.yes(now)
        : Decision.no(
            OrderError.AMENDMENT_STALE,
            "The order has moved on from version %d to %d, and the change means something else now."
                .formatted(file.amendment().asked().orderVersion(), order.version()));
  }

  private static Decision<Assessment> possible(Assessment assessment, Actor actor) {
    if (assessment.isRefused()) {
      return Decision.no(
          OrderError.AMENDMENT_REFUSED, "The assessment refuses some of the lines; see why there.");
    }
    return assessment.softPoints().isEmpty() || actor.hasAnyRole(SENIORS)
        ? Decision.yes(assessment)
        : Decision.no(
            OrderError.AMENDMENT_NEEDS_SENIOR,
            "Undoing %s has a cost that a senior operator or an approver must take."
                .formatted(assessment.softPoints()));
  }

  private Decision<Assessment> takenByProcess(Transaction tx, Order order, Assessment assessment) {
    return references.takeAmendments(tx, order.orderId())
        ? Decision.yes(assessment)
        : Decision.no(
            OrderError.ORDER_PROCESS_TAKES_NO_AMENDMENT,
            "The process of the order runs in a version that cannot be interrupted by one.");
  }
}
