package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.amendment.http.AmendmentResource;
import dev.cpqoms.order.amendment.storage.Amendments;
import dev.cpqoms.order.jeopardy.Watches;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.task.storage.Tasks;

/** Wires amendments of orders under way. */
public final class AmendmentFeature {

  private final AssessingAmendment assessing;
  private final ConfirmingAmendment confirming;
  private final WithdrawingAmendment withdrawing;
  private final ReadingAmendments reading;

  public AmendmentFeature(
      UnitOfWork unitOfWork, OrderBook book, Watches watches, AuditTrail audit, IdSource ids) {
    Commands commands = new Commands(unitOfWork, "ORDER");
    Tasks tasks = new Tasks();
    AmendableOrders orders = new AmendableOrders(book, tasks, new Rules());
    Amendments amendments = new Amendments();
    AmendmentDesk desk = new AmendmentDesk(amendments, audit);
    this.assessing = new AssessingAmendment(commands, orders, amendments, desk);
    this.confirming =
        new ConfirmingAmendment(
            commands,
            orders,
            new AmendingOrder(
                book, new AmendedPlan(tasks, new Plans(tasks, ids), watches), orders, ids),
            desk);
    this.withdrawing = new WithdrawingAmendment(commands, orders, desk);
    this.reading = new ReadingAmendments(unitOfWork, orders, amendments);
  }

  public AmendmentResource resource() {
    return new AmendmentResource(assessing, confirming, withdrawing, reading);
  }
}
