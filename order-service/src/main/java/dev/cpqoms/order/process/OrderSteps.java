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
import java.util.function.BiFunction;

/** The frame of every command on an order: hold it, compare versions, step, save, audit, answer. */
final class OrderSteps {

  /** What a command does to an order that is held; it writes only when it says yes. */
  @FunctionalInterface
  interface Step {
    Decision<Order> take(Transaction tx, Order order);
  }

  private final Commands commands;
  private final OrderBook book;
  private final AuditTrail audit;

  OrderSteps(Commands commands, OrderBook book, AuditTrail audit) {
    this.commands = commands;
    this.book = book;
    this.audit = audit;
  }

  Answer take(Command<? extends ProcessCommand> command, Step step) {
    return take(command, step, (order, view) -> view);
  }

  /**
   * @param body what is answered instead of the plain order
   */
  Answer take(
      Command<? extends ProcessCommand> command,
      Step step,
      BiFunction<Order, OrderView, Object> body) {
    return commands.once(
        command,
        tx -> {
          Order order = book.lock(tx, command.requiredTarget());
          command.expectVersion(order.version());
          OrderView before = OrderView.of(order);
          return step.take(tx, order).map(after -> saved(tx, command.type(), before, after, body));
        });
  }

  private Representation saved(
      Transaction tx,
      String action,
      OrderView before,
      Order after,
      BiFunction<Order, OrderView, Object> body) {
    book.save(tx, after);
    OrderView view = OrderView.saved(after, tx.now());
    audit.append(
        tx, new AuditEntry(action, "ORDER", view.orderId().toString(), before, view, null));
    return Representation.ok(view.version(), body.apply(after, view));
  }
}
