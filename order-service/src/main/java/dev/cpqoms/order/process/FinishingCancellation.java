package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCancellation;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.task.domain.FulfillmentPlan;

/**
 * Ends an order that is not wanted any more, or was given up: only when nothing of what was done is
 * left.
 */
public final class FinishingCancellation {

  private final OrderSteps steps;
  private final Plans plans;
  private final FalloutCases cases;
  private final ClearingDoubts doubts;

  FinishingCancellation(OrderSteps steps, Plans plans, FalloutCases cases, ClearingDoubts doubts) {
    this.steps = steps;
    this.plans = plans;
    this.cases = cases;
    this.doubts = doubts;
  }

  public Answer finish(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.CANCEL, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    FulfillmentPlan plan = plans.of(tx, order.orderId());
    int open = cases.countOpen(tx, order.orderId());
    return plan.open().isEmpty() && plan.toUndo().isEmpty() && open == 0
        ? doubts.pass(tx, order, plan).flatMap(OrderCancellation::finish)
        : Decision.no(
            OrderError.ORDER_WRONG_STATE,
            "An order in %s with %d open tasks, %d effects and %d open cases does not allow CANCEL."
                .formatted(order.state(), plan.open().size(), plan.toUndo().size(), open));
  }
}
