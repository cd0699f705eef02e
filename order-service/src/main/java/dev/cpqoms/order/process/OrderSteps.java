package dev.cpqoms.order.process;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.storage.Tasks;

/** The frame of every command on an order: hold it, compare versions, step, save, audit, answer. */
final class OrderSteps {

  /** What a command does to an order that is held; it writes only when it says yes. */
  @FunctionalInterface
  interface Step {
    Decision<Order> take(Transaction tx, Order order);
  }

  private final Commands commands;
  private final OrderBook book;
  private final Tasks tasks;
  private final AuditTrail audit;
  private final Suspensions suspensions = new Suspensions();

  OrderSteps(Commands commands, OrderBook book, Tasks tasks, AuditTrail audit) {
    this.commands = commands;
    this.book = book;
    this.tasks = tasks;
    this.audit = audit;
  }

  Answer take(Command<? extends ProcessCommand> command, Step step) {
    return commands.once(
        command, tx -> taken(tx, command, book.lock(tx, command.requiredTarget()), step));
  }

  /**
   * The same for a step of the order's way: an order that has it behind it is answered as it is,
   * whatever version the process has seen, so that a process may come late or come again. The order
   * of a suspended tenant stays where it is.
   */
  Answer take(Command<? extends ProcessCommand> command, OrderCommand onTheWay, Step step) {
    return commands.once(
        command,
        tx -> {
          Order order = book.lock(tx, command.requiredTarget());
          if (order.progress().hasBehindIt(onTheWay)) {
            return Decision.yes(representation(tx, OrderView.of(order)));
          }
          suspensions.pass(tx);
          return taken(tx, command, order, step);
        });
  }

  private Decision<Representation> taken(
      Transaction tx, Command<? extends ProcessCommand> command, Order order, Step step) {
    command.expectVersion(order.version());
    OrderView before = OrderView.of(order);
    return step.take(tx, order).map(after -> saved(tx, command.type(), before, after));
  }

  private Representation saved(Transaction tx, String action, OrderView before, Order after) {
    book.save(tx, after);
    OrderView view = OrderView.saved(after, tx.now());
    audit.append(
        tx, new AuditEntry(action, "ORDER", view.orderId().toString(), before, view, null));
    return representation(tx, view);
  }

  private Representation representation(Transaction tx, OrderView view) {
    return Representation.ok(
        view.version(), OrderForProcess.of(view, tasks.planOf(tx, view.orderId())));
  }
}
