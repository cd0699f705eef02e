package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.routing.FalloutRouting;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Hands something that cannot go on by itself to people: with an owner, a severity and its why. */
public final class OpeningFallout {

  private final FalloutCases cases;
  private final AssessingFallout assessing;
  private final IdSource ids;

  public OpeningFallout(FalloutCases cases, FalloutRouting routing, IdSource ids) {
    this.cases = cases;
    this.assessing = new AssessingFallout(cases, routing);
    this.ids = ids;
  }

  /** Opens a case and puts the order, which the caller saves, into fallout. */
  public Decision<Order> open(
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    FalloutCase fallout = identified(tx, order, plan, cause);
    return order
        .raiseFallout(opened(fallout))
        .map(
            raised -> {
              add(tx, fallout);
              return raised;
            });
  }

  /**
   * Brings what holds up nobody to the people who have an open case of the same task in hand, or
   * else opens a case for it, without moving the order, which the caller saves.
   */
  public void note(Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    Optional<FalloutCase> inHand =
        cases.open(tx, order.orderId()).stream()
            .filter(open -> Objects.equals(open.cause().taskId(), cause.taskId()))
            .findFirst();
    if (inHand.isPresent()) {
      cases.update(tx, inHand.get().annotated(cause.detail()));
    } else {
      FalloutCase fallout = identified(tx, order, plan, cause);
      order.record(noted(fallout));
      cases.add(tx, fallout);
    }
  }

  /** A retry that did not cure says so: the case before names the one that goes on from here. */
  private void add(Transaction tx, FalloutCase fallout) {
    cases.add(tx, fallout);
    if (fallout.recurrenceOf() != null) {
      FalloutCase before = cases.get(tx, fallout.recurrenceOf());
      cases.update(tx, before.recurred(fallout.caseId()));
    }
  }

  private FalloutCase identified(
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    UUID recurrenceOf =
        cause.holdsOrder() ? cases.retried(tx, order.orderId(), cause.taskId()) : null;
    return FalloutCase.identified(
        ids.next(),
        order.orderId(),
        cause,
        assessing.assess(tx, order, plan, cause),
        new Progress.Opening(tx.now(), recurrenceOf));
  }

  private static OrderEvent.OrderFalloutOpened opened(FalloutCase fallout) {
    FalloutCause cause = fallout.cause();
    return new OrderEvent.OrderFalloutOpened(
        fallout.orderId(),
        fallout.caseId(),
        cause.taskId(),
        cause.category().name(),
        fallout.assessment().severity().name(),
        cause.code());
  }

  private static OrderEvent.OrderFalloutNoted noted(FalloutCase fallout) {
    FalloutCause cause = fallout.cause();
    return new OrderEvent.OrderFalloutNoted(
        fallout.orderId(),
        fallout.caseId(),
        Objects.requireNonNull(cause.taskId()),
        cause.category().name(),
        fallout.assessment().severity().name(),
        cause.code());
  }
}
