package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderAmendment;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.plan.domain.Compensation;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.Objects;
import java.util.UUID;

/**
 * Hands the amended plan to the process, when nothing of the order is in the air any more: first
 * what undoes the rest, then what is still to be done.
 */
public final class TakingAmendment {

  private final OrderSteps steps;
  private final Plans plans;
  private final FalloutCases cases;
  private final Compensation compensation;
  private final ClearingDoubts doubts;

  TakingAmendment(
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

  public Answer take(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.TAKE_AMENDMENT, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    UUID orderId = order.orderId();
    FulfillmentPlan plan = plans.of(tx, orderId);
    int inTheAir = plan.inTheAir().size();
    int open = cases.countOpen(tx, orderId);
    if (inTheAir > 0 || open > 0) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE,
          "An order in %s with %d tasks in the air and %d open cases does not allow an amended plan."
              .formatted(order.state(), inTheAir, open));
    }
    return doubts.pass(tx, order, plan).flatMap(cleared -> taken(tx, cleared, plan));
  }

  private Decision<Order> taken(Transaction tx, Order order, FulfillmentPlan plan) {
    int amendment = order.progress().route().amended().number();
    FulfillmentPlan undoing = compensation.ofSuperseded(plan, amendment);
    return OrderAmendment.take(order, OrderForProcess.waves(undoing))
        .map(
            taken -> {
              int ruleVersion = Objects.requireNonNull(order.progress().route().ruleVersion());
              plans.addAmendedCompensation(tx, order.orderId(), amendment, ruleVersion, undoing);
              return taken;
            });
  }
}
