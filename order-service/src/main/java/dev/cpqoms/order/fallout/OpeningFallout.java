package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Severity;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.time.Duration;
import java.time.Instant;

/** Hands something that cannot go on by itself to people: with an owner, a severity and its why. */
public final class OpeningFallout {

  private final FalloutCases cases;
  private final IdSource ids;

  public OpeningFallout(FalloutCases cases, IdSource ids) {
    this.cases = cases;
    this.ids = ids;
  }

  /** Opens a case and puts the order, which the caller saves, into fallout. */
  public Decision<Order> open(
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    FalloutCase fallout =
        FalloutCase.identified(
            ids.next(), order.orderId(), cause, inputs(order, plan, tx.now()), tx.now());
    return order
        .raiseFallout(
            new OrderEvent.OrderFalloutOpened(
                order.orderId(),
                fallout.caseId(),
                cause.taskId(),
                cause.category().name(),
                fallout.assessment().severity().name(),
                cause.code()))
        .map(
            raised -> {
              cases.add(tx, fallout);
              return raised;
            });
  }

  private static Severity.Inputs inputs(Order order, FulfillmentPlan plan, Instant now) {
    Money value = order.origin().totals().firstMonth();
    return new Severity.Inputs(
        value.amount(),
        value.currency(),
        order.origin().customerTier(),
        Duration.between(order.progress().times().createdAt(), now).toHours(),
        plan.passedHardPoint());
  }
}
