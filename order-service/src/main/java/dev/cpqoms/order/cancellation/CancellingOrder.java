package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.cancellation.domain.Ownership;
import dev.cpqoms.order.cancellation.domain.PointsOfNoReturn;
import dev.cpqoms.order.cancellation.domain.UnwantedTasks;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Cancellation;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCancellation;
import dev.cpqoms.order.suspension.storage.Suspensions;

/**
 * Takes the wish that an order is not to be fulfilled any more, at any moment of its way. Nothing
 * new is begun from then on; the process brings what is in the air to its end and has the rest
 * undone.
 */
public final class CancellingOrder {

  private final Commands commands;
  private final CancellationDesk desk;
  private final Suspensions suspensions = new Suspensions();

  CancellingOrder(Commands commands, CancellationDesk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  public Answer request(Command<CancelOrder> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          CancellationDesk.OrderAtHand at = desk.open(tx, command.requiredTarget());
          command.expectVersion(at.order().version());
          OrderView before = OrderView.of(at.order());
          String reason = command.body().reason();
          return requested(tx, at, reason)
              .map(after -> desk.save(tx, command.type(), before, at, reason))
              .map(view -> Representation.ok(view.version(), view));
        });
  }

  private static Decision<Order> requested(
      Transaction tx, CancellationDesk.OrderAtHand at, String reason) {
    UnwantedTasks tasks = at.tasks();
    Cancellation wanted = Cancellation.requested(reason, tx.context().actor().subject(), tx.now());
    return Ownership.check(at.order(), tx.context().actor())
        .flatMap(order -> PointsOfNoReturn.check(tasks.withEffect(), tx.context().actor()))
        .flatMap(
            passed -> OrderCancellation.request(at.order(), wanted, tasks.droppedReferences()));
  }
}
