package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.Asked;
import dev.cpqoms.order.amendment.storage.Amendments;
import dev.cpqoms.order.order.domain.Order;
import java.util.Optional;

/**
 * Says what a change of an order under way would mean, and keeps the answer. The order is held
 * while it is looked at, so that it has one amendment at a time; nothing about it changes.
 */
public final class AssessingAmendment {

  private final Commands commands;
  private final AmendableOrders orders;
  private final Amendments amendments;
  private final AmendmentDesk desk;

  AssessingAmendment(
      Commands commands, AmendableOrders orders, Amendments amendments, AmendmentDesk desk) {
    this.commands = commands;
    this.orders = orders;
    this.amendments = amendments;
    this.desk = desk;
  }

  public Answer assess(Command<AmendOrder> command) {
    return commands.once(
        command,
        tx -> {
          Order order = orders.hold(tx, command.requiredTarget());
          command.expectVersion(order.version());
          return orders
              .underWay(tx, order)
              .flatMap(free -> nothingElseOpen(tx, free))
              .map(free -> kept(tx, command, free));
        });
  }

  private Decision<Order> nothingElseOpen(Transaction tx, Order order) {
    Optional<AmendmentFile> standing = amendments.standing(tx, order.orderId());
    if (standing.isEmpty()) {
      return Decision.yes(order);
    }
    Amendment other = standing.get().amendment();
    if (other.isOver(tx.now())) {
      amendments.update(tx, other.expire(tx.now()));
      return Decision.yes(order);
    }
    return Decision.no(
        OrderError.ORDER_AMENDMENT_OPEN,
        "Amendment %d of the order stands until %s.".formatted(other.number(), other.expiresAt()));
  }

  private Representation kept(Transaction tx, Command<AmendOrder> command, Order order) {
    AmendOrder wanted = command.body();
    Asked asked =
        new Asked(wanted.reason(), tx.context().actor().subject(), tx.now(), order.version());
    AmendmentFile file =
        new AmendmentFile(
            Amendment.assessed(order.orderId(), amendments.nextNumber(tx, order.orderId()), asked),
            wanted.changes(),
            AssessmentView.of(orders.check(tx, order).assess(wanted.lines())));
    AmendmentView view = desk.add(tx, command.type(), file, wanted.reason());
    String location = "/v1/orders/" + view.orderId() + "/amendments/" + view.amendment();
    return Representation.created(location, view.version(), view);
  }
}
