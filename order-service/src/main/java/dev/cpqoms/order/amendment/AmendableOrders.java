package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.amendment.domain.AmendmentCheck;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;

/** Orders with everything that says what a change of them would mean. */
final class AmendableOrders {

  private final OrderBook book;
  private final Tasks tasks;
  private final Rules rules;

  AmendableOrders(OrderBook book, Tasks tasks, Rules rules) {
    this.book = book;
    this.tasks = tasks;
    this.rules = rules;
  }

  /** The order, held until the transaction ends. */
  Order hold(Transaction tx, UUID orderId) {
    return book.lock(tx, orderId);
  }

  Order get(Transaction tx, UUID orderId) {
    return book.get(tx, orderId);
  }

  /** The check of changes, by the rules that the order is fulfilled by. */
  AmendmentCheck check(Transaction tx, Order order) {
    return new AmendmentCheck(order, tasks.planOf(tx, order.orderId()), rules(tx, order));
  }

  DecompositionRules rules(Transaction tx, Order order) {
    Integer validated = order.progress().route().ruleVersion();
    return validated == null ? rules.inForce(tx) : rules.version(tx, validated);
  }

  /**
   * Whether its tasks are at work, no people are asked to decide about it, and nothing is left to
   * do of the amendment before.
   */
  Decision<Order> underWay(Transaction tx, Order order) {
    if (order.state() != OrderState.IN_PROGRESS && order.state() != OrderState.PARTIAL) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE,
          "An order in " + order.state() + " does not allow an amendment.");
    }
    FulfillmentPlan undoing = tasks.planOf(tx, order.orderId()).compensation().unfinished();
    return order.progress().route().amended().underWay() || !undoing.tasks().isEmpty()
        ? Decision.no(
            OrderError.ORDER_AMENDMENT_UNDER_WAY,
            "Amendment %d is still being brought about."
                .formatted(order.progress().route().amended().number()))
        : Decision.yes(order);
  }
}
