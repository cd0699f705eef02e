package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;

/** Takes back an amendment that nobody thinks of any more. The order has never known of it. */
public final class WithdrawingAmendment {

  private final Commands commands;
  private final AmendableOrders orders;
  private final AmendmentDesk desk;

  WithdrawingAmendment(Commands commands, AmendableOrders orders, AmendmentDesk desk) {
    this.commands = commands;
    this.orders = orders;
    this.desk = desk;
  }

  public Answer withdraw(Command<WithdrawAmendment> command, int number) {
    return commands.once(
        command,
        tx -> {
          // The order is held: whatever else is decided about its amendments waits for this.
          var orderId = orders.hold(tx, command.requiredTarget()).orderId();
          AmendmentFile file = desk.open(tx, command, orderId, number);
          return file.amendment()
              .withdraw(tx.now())
              .map(
                  withdrawn ->
                      desk.change(tx, command.type(), file, withdrawn, command.body().reason()));
        });
  }
}
