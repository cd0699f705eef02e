package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;

/** Closes an order when all its items are complete and nothing waits for anybody. */
public final class CompletingOrder {

  private final OrderSteps steps;
  private final Tasks tasks;
  private final FalloutCases cases;
  private final ClearingDoubts doubts;

  CompletingOrder(OrderSteps steps, Tasks tasks, FalloutCases cases, ClearingDoubts doubts) {
    this.steps = steps;
    this.tasks = tasks;
    this.cases = cases;
    this.doubts = doubts;
  }

  public Answer complete(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.COMPLETE, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    FulfillmentPlan plan = tasks.planOf(tx, order.orderId());
    int open = cases.countOpen(tx, order.orderId());
    boolean amending = order.progress().route().amended().underWay();
    return plan.isSettled() && open == 0 && !amending
        ? doubts.pass(tx, order, plan).flatMap(Order::complete)
        : Decision.no(
            OrderError.ORDER_WRONG_STATE,
            "An order in %s with %d open tasks and %d open cases does not allow COMPLETE."
                .formatted(order.state(), plan.openTasks(), open));
  }
}
