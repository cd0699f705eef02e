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
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.plan.domain.Compensation;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.UUID;

/** Plans the undoing of what was done for an order, when nothing of it is in the air any more. */
public final class CompensatingOrder {

  private final OrderSteps steps;
  private final Plans plans;
  private final FalloutCases cases;
  private final Compensation compensation;
  private final ClearingDoubts doubts;

  CompensatingOrder(
      OrderSteps steps,
      Plans plans,
      FalloutCases cases,
      Compensation compensation,
      ClearingDoubts doubts) {
    this.steps = steps;
    this.plans = plans;
    this.cases = cases;
    this.compensation = compensation;
    this.doubts = doubts;
  }

  /**
   * An order for which nothing was done has come to its end with that, and has no compensation
   * waves: between the two nothing could be planned any more that a partner speaks of late.
   */
  public Answer compensate(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.COMPENSATE, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    UUID orderId = order.orderId();
    FulfillmentPlan plan = plans.of(tx, orderId);
    int open = cases.countOpen(tx, orderId);
    int inTheAir = plan.forward().open().size();
    if (order.state() != OrderState.CANCELLING || inTheAir > 0 || open > 0) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE,
          "An order in %s with %d open tasks and %d open cases does not allow COMPENSATE."
              .formatted(order.state(), inTheAir, open));
    }
    return doubts.pass(tx, order, plan).flatMap(cleared -> planned(tx, cleared, plan));
  }

  private Decision<Order> planned(Transaction tx, Order order, FulfillmentPlan plan) {
    FulfillmentPlan undoing = compensation.of(plan);
    Integer ruleVersion = order.progress().route().ruleVersion();
    // What an amendment was undoing goes on being undone.
    FulfillmentPlan all = plan.compensation().unfinished().and(undoing);
    if (all.tasks().isEmpty() || ruleVersion == null) {
      return OrderCancellation.finish(order);
    }
    return OrderCancellation.compensate(order, OrderForProcess.waves(all))
        .map(
            begun -> {
              plans.addCompensation(tx, order.orderId(), ruleVersion, undoing);
              return begun;
            });
  }
}
