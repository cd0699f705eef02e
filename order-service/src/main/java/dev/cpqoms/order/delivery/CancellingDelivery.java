package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.delivery.domain.Parcel;
import dev.cpqoms.order.delivery.storage.QueuedDelivery;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.ReportingTask;

/**
 * Takes a delivery out of the queue for a person. Its task becomes a case: somebody has to say what
 * the order does without it. What the partner may have already is asked for first.
 */
public final class CancellingDelivery {

  static final String CODE = "DELIVERY_CANCELLED";

  private final Commands commands;
  private final DeliveryDesk desk;
  private final ReportingTask tasks;
  private final Suspensions suspensions = new Suspensions();

  CancellingDelivery(Commands commands, DeliveryDesk desk, ReportingTask tasks) {
    this.commands = commands;
    this.desk = desk;
    this.tasks = tasks;
  }

  public Answer cancel(Command<DeliveryDecision> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          QueuedDelivery queued = desk.openWithOrder(tx, command);
          return queued
              .delivery()
              .cancel(tx.now())
              .map(cancelled -> desk.save(tx, queued, cancelled))
              .map(
                  after -> {
                    tell(tx, after);
                    return desk.answer(tx, command, queued, after, command.body().reason());
                  });
        });
  }

  private void tell(Transaction tx, QueuedDelivery after) {
    Parcel parcel = after.delivery().parcel();
    if (after.delivery().state() == DeliveryState.CANCELLED) {
      tasks.giveUp(tx, parcel.taskId(), CODE, detail(parcel));
    }
  }

  static String detail(Parcel parcel) {
    return "A person has taken %s for %s out of the queue; the partner does not have it."
        .formatted(parcel.idempotencyKey(), parcel.adapter());
  }
}
