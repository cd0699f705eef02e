package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.delivery.domain.Delivery;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.delivery.domain.Parcel;
import dev.cpqoms.order.delivery.storage.QueuedDelivery;
import dev.cpqoms.order.task.ReportingTask;

/**
 * Hears what came of a try, and lets the task go on with it. What comes after the delivery has
 * ended without it changes the queue no more, but is never lost: the task hears it.
 */
public final class ReportingDelivery {

  private final Commands commands;
  private final DeliveryDesk desk;
  private final ReportingTask tasks;

  ReportingDelivery(Commands commands, DeliveryDesk desk, ReportingTask tasks) {
    this.commands = commands;
    this.desk = desk;
    this.tasks = tasks;
  }

  public Answer report(Command<DeliveryReport> command) {
    return commands.once(
        command,
        tx -> {
          QueuedDelivery before = desk.openWithOrder(tx, command);
          Decision<QueuedDelivery> heard =
              before.delivery().state().isOpen()
                  ? moved(tx, before.delivery(), command.body())
                      .map(changed -> desk.save(tx, before, changed))
                  : Decision.yes(before);
          return heard.map(
              after -> {
                tell(tx, after.delivery(), command.body());
                return desk.answer(tx, command, before, after, null);
              });
        });
  }

  private static Decision<Delivery> moved(
      Transaction tx, Delivery delivery, DeliveryReport report) {
    return switch (report.outcome()) {
      case DELIVERED, ACCEPTED -> delivery.deliver();
      case REFUSED -> delivery.giveUp();
      case UNKNOWN, POSTPONED -> delivery.setBack(report.setback(), tx.now());
      case NO_EFFECT ->
          delivery.cancelRequested()
              ? delivery.cancelled()
              : delivery.setBack(report.setback(), tx.now());
    };
  }

  private void tell(Transaction tx, Delivery delivery, DeliveryReport report) {
    Parcel parcel = delivery.parcel();
    switch (report.outcome()) {
      case DELIVERED ->
          tasks.fromDelivery(tx, parcel.taskId(), report.completed(parcel.deliveryId()));
      case ACCEPTED ->
          tasks.fromDelivery(tx, parcel.taskId(), report.accepted(parcel.deliveryId()));
      case REFUSED -> tasks.fromDelivery(tx, parcel.taskId(), report.refused(parcel.deliveryId()));
      case UNKNOWN, POSTPONED, NO_EFFECT -> tellOfTheEnd(tx, delivery);
    }
  }

  /** A delivery that ends without having arrived leaves its task to people. */
  private void tellOfTheEnd(Transaction tx, Delivery delivery) {
    Parcel parcel = delivery.parcel();
    if (delivery.state() == DeliveryState.FAILED) {
      tasks.giveUp(
          tx,
          parcel.taskId(),
          "DELIVERY_EXHAUSTED",
          "%s did not take %s in %d tries, at last: %s"
              .formatted(
                  parcel.adapter(),
                  parcel.idempotencyKey(),
                  delivery.tries().failures(),
                  delivery.tries().errorMessage()));
    } else if (delivery.state() == DeliveryState.CANCELLED) {
      tasks.giveUp(tx, parcel.taskId(), CancellingDelivery.CODE, CancellingDelivery.detail(parcel));
    }
  }
}
