package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.plan.domain.Decomposition;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.task.domain.FulfillmentPlan;

/** Turns an order into tasks, by the rules that it was validated against. */
public final class DecomposingOrder {

  private final OrderSteps steps;
  private final Rules rules;
  private final Plans plans;
  private final IdSource ids;

  DecomposingOrder(OrderSteps steps, Rules rules, Plans plans, IdSource ids) {
    this.steps = steps;
    this.rules = rules;
    this.plans = plans;
    this.ids = ids;
  }

  public Answer decompose(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.DECOMPOSE, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    Integer validated = order.progress().route().ruleVersion();
    DecompositionRules used = validated == null ? rules.inForce(tx) : rules.version(tx, validated);
    FulfillmentPlan plan =
        new Decomposition(used, ids).plan(order, plans.standing(tx, order.orderId()));
    return order
        .decompose(
            new OrderEvent.OrderDecomposed(
                order.orderId(), used.version(), OrderForProcess.waves(plan)))
        .map(
            decomposed -> {
              plans.add(tx, order.orderId(), used.version(), plan);
              return decomposed;
            });
  }
}
