package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
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
  private final AmendmentDesk desk;
  private final Suspensions suspensions = new Suspensions();

  ConfirmingAmendment(
      Commands commands, AmendableOrders orders, AmendingOrder amending, AmendmentDesk desk) {
    this.commands = commands;
    this.orders = orders;
    this.amending = amending;
    this.desk = desk;
  }

  public Answer confirm(Command<ConfirmAmendment> command, int number) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          Order order = orders.hold(tx, command.requiredTarget());
          AmendmentFile file = desk.open(tx, command, order.orderId(), number);
          return new Confirmation(orders)
              .check(tx, order, file)
              .flatMap(
                  confirmed ->
                      amending
                          .amend(tx, order, confirmed)
                          .map(
                              amended ->
                                  desk.change(
                                      tx, command.type(), file, confirmed.amendment(), null)));
        });
  }
}
