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

/** Takes back an amendment that nobody thinks of any more. The order has never known of it. */
public final class WithdrawingAmendment {

  private final Commands commands;
  private final AmendableOrders orders;
  private final Amendments amendments;
  private final AuditTrail audit;

  WithdrawingAmendment(
      Commands commands, AmendableOrders orders, Amendments amendments, AuditTrail audit) {
    this.commands = commands;
    this.orders = orders;
    this.amendments = amendments;
    this.audit = audit;
  }

  public Answer withdraw(Command<WithdrawAmendment> command, int number) {
    return commands.once(
        command,
        tx -> {
          // The order is held: whatever else is decided about its amendments waits for this.
          var orderId = orders.hold(tx, command.requiredTarget()).orderId();
          AmendmentFile file = amendments.get(tx, orderId, number);
          command.expectVersion(file.amendment().version());
          return file.amendment()
              .withdraw(tx.now())
              .map(withdrawn -> saved(tx, command, file, withdrawn));
        });
  }

  private Representation saved(
      Transaction tx,
      Command<WithdrawAmendment> command,
      AmendmentFile before,
      Amendment withdrawn) {
    amendments.update(tx, withdrawn);
    AmendmentView view = AmendmentView.of(before.now(withdrawn), tx.now());
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            "AMENDMENT",
            AssessingAmendment.name(view),
            AmendmentView.of(before, tx.now()),
            view,
            command.body().reason()));
    return Representation.ok(view.version(), view);
  }
}
