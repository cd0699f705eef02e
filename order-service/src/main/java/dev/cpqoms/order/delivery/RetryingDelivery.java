package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.order.suspension.storage.Suspensions;

/** Does not wait for the next try: a person knows that the partner is back. */
public final class RetryingDelivery {

  private final Commands commands;
  private final DeliveryDesk desk;
  private final Suspensions suspensions = new Suspensions();

  RetryingDelivery(Commands commands, DeliveryDesk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  public Answer retry(Command<DeliveryDecision> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          var queued = desk.open(tx, command);
          return queued
              .delivery()
              .retry(tx.now())
              .map(due -> desk.save(tx, queued, due))
              .map(after -> desk.answer(tx, command, queued, after, command.body().reason()));
        });
  }
}
