package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.suspension.storage.Suspensions;

/**
 * Gives a delivery to the worker that asks for it, when it is due and nothing of the same customer
 * is before it. Who names an old version comes too late: of many workers one gets it.
 */
public final class ClaimingDelivery {

  private final Commands commands;
  private final DeliveryDesk desk;
  private final DeliveryTimes times;
  private final Suspensions suspensions = new Suspensions();

  ClaimingDelivery(Commands commands, DeliveryDesk desk, DeliveryTimes times) {
    this.commands = commands;
    this.desk = desk;
    this.times = times;
  }

  public Answer claim(Command<ClaimDelivery> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          var queued = desk.open(tx, command);
          if (!desk.isFirst(tx, queued)) {
            return Decision.no(
                OrderError.DELIVERY_WRONG_STATE, "Another delivery of the customer comes first.");
          }
          return queued
              .delivery()
              .claim(command.body().worker(), tx.now(), times.leaseFor())
              .map(claimed -> desk.save(tx, queued, claimed))
              .map(after -> desk.answer(tx, command, queued, after, null));
        });
  }
}
