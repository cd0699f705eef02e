package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.plan.domain.Decomposition;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.List;

/** Checks that everything in an order can be fulfilled; what cannot goes to people. */
public final class ValidatingOrder {

  private final OrderSteps steps;
  private final Rules rules;
  private final OpeningFallout fallout;
  private final IdSource ids;

  ValidatingOrder(OrderSteps steps, Rules rules, OpeningFallout fallout, IdSource ids) {
    this.steps = steps;
    this.rules = rules;
    this.fallout = fallout;
    this.ids = ids;
  }

  /** Both outcomes are answered with the order: valid, or in fallout with a case. */
  public Answer validate(Command<ProcessCommand.Empty> command) {
    return steps.take(command, OrderCommand.VALIDATE, this::step);
  }

  private Decision<Order> step(Transaction tx, Order order) {
    DecompositionRules inForce = rules.inForce(tx);
    List<OrderItem> uncovered = new Decomposition(inForce, ids).uncovered(order);
    // Only a submitted order can fall out here; any other state answers as it does to VALIDATE.
    return uncovered.isEmpty() || order.state() != OrderState.SUBMITTED
        ? order.validate(inForce.version())
        : fallout.open(tx, order, new FulfillmentPlan(List.of()), cause(inForce, uncovered));
  }

  private static FalloutCause cause(DecompositionRules inForce, List<OrderItem> uncovered) {
    String items = String.join(", ", uncovered.stream().map(OrderItem::itemId).toList());
    return FalloutCause.holding(
        null,
        FalloutCategory.DATA,
        "DECOMPOSITION_RULE_MISSING",
        "Version %d of the decomposition rules does not cover the items %s."
            .formatted(inForce.version(), items));
  }
}
