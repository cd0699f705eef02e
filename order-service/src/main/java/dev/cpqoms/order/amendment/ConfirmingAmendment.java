package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.storage.Amendments;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.suspension.storage.Suspensions;

/**
 * Takes an assessed amendment for wanted: in one transaction the order has other lines and another
 * plan, and nothing new is begun of what it does not want any more.
 */
public final class ConfirmingAmendment {

  private final Commands commands;
  private final AmendableOrders orders;
  private final AmendingOrder amending;
  private final Amendments amendments;
  private final AuditTrail audit;
  private final Suspensions suspensions = new Suspensions();

  ConfirmingAmendment(
      Commands commands,
      AmendableOrders orders,
      AmendingOrder amending,
      Amendments amendments,
      AuditTrail audit) {
    this.commands = commands;
    this.orders = orders;
    this.amending = amending;
    this.amendments = amendments;
    this.audit = audit;
  }

  public Answer confirm(Command<ConfirmAmendment> command, int number) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          Order order = orders.hold(tx, command.requiredTarget());
          AmendmentFile file = amendments.get(tx, order.orderId(), number);
          command.expectVersion(file.amendment().version());
          return new Confirmation(orders)
              .check(tx, order, file)
              .flatMap(
                  confirmed ->
                      amending
                          .amend(tx, order, confirmed)
                          .map(amended -> saved(tx, command, file, confirmed.amendment())));
        });
  }

  private Representation saved(
      Transaction tx,
      Command<ConfirmAmendment> command,
      AmendmentFile before,
      Amendment confirmed) {
    amendments.update(tx, confirmed);
    AmendmentView view = AmendmentView.of(before.now(confirmed), tx.now());
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            "AMENDMENT",
            AssessingAmendment.name(view),
            AmendmentView.of(before, tx.now()),
            view,
            null));
    return Representation.ok(view.version(), view);
  }
}
