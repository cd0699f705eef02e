package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.amendment.domain.AmendedLines;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.PriceDifference;
import dev.cpqoms.order.amendment.domain.SupersededTasks;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.AmendmentEvent.OrderAmended;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderAmendment;
import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import dev.cpqoms.order.order.domain.OrderTotals;
import dev.cpqoms.order.plan.domain.Decomposition;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;

/** Changes the lines and the plan of an order as it was confirmed; its process hears of it next. */
final class AmendingOrder {

  private final OrderBook book;
  private final AmendedPlan plans;
  private final AmendableOrders orders;
  private final IdSource ids;

  AmendingOrder(OrderBook book, AmendedPlan plans, AmendableOrders orders, IdSource ids) {
    this.book = book;
    this.plans = plans;
    this.orders = orders;
    this.ids = ids;
  }

  Decision<Order> amend(Transaction tx, Order order, ConfirmedAmendment confirmed) {
    Amendment amendment = confirmed.amendment();
    FulfillmentPlan plan = plans.before(tx, order.orderId());
    SupersededTasks superseded =
        SupersededTasks.of(plan, confirmed.assessment(), amendment.number(), tx.now());
    AmendedLines lines = AmendedLines.of(order.items(), confirmed.file().lines());
    DecompositionRules rules = orders.rules(tx, order);
    FulfillmentPlan planned =
        new Decomposition(rules, ids)
            .amended(order.orderId(), lines.all(), amendment.number(), superseded.kept(plan));
    OrderAmended amended =
        new OrderAmended(
            order.orderId(),
            amendment.number(),
            amendment.asked().reason(),
            tx.context().actor().subject(),
            lines.changed(),
            superseded.dropped(),
            planned.tasks().stream().map(AmendingOrder::reference).toList());
    return OrderAmendment.amend(
            order, amended, lines.all(), totals(order, confirmed.assessment().price()))
        .map(after -> saved(tx, after, rules.version(), superseded, planned));
  }

  /** The lines first: tasks are of lines. */
  private Order saved(
      Transaction tx,
      Order order,
      int ruleVersion,
      SupersededTasks superseded,
      FulfillmentPlan planned) {
    book.save(tx, order);
    plans.write(tx, order, ruleVersion, superseded, planned);
    return order;
  }

  private static OrderTotals totals(Order order, PriceDifference difference) {
    OrderTotals before = order.origin().totals();
    return new OrderTotals(
        before.oneTime().plus(difference.oneTime()),
        before.recurring().plus(difference.recurring()));
  }

  private static TaskReference reference(FulfillmentTask task) {
    return new TaskReference(task.taskId(), task.identity().taskType());
  }
}
