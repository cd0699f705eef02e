package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Origin;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.routing.FalloutRouting;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    UUID recurrenceOf = cases.retried(tx, order.orderId(), cause.taskId());
    FalloutCase fallout = identified(tx, order, plan, cause, Origin.of(actor(tx), recurrenceOf));
    return order
        .raiseFallout(opened(fallout))
        .map(
            raised -> {
              add(tx, fallout);
              return raised;
            });
  }

  /**
   * Brings what a partner says against the record to the people who have an open case of the same
   * task in hand, or else opens a case for it. The order, which the caller saves, waits for it only
   * when nothing may be left of the task.
   */
  public void note(Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    Optional<FalloutCase> inHand = inHand(tx, order, cause.taskId());
    if (inHand.isPresent()) {
      cases.update(tx, inHand.get().annotated(cause.detail()));
    } else if (!isDoubt(order, plan, cause)) {
      open(tx, order, plan, cause, Origin.of(actor(tx), null));
    }
    if (isDoubt(order, plan, cause)) {
      hold(tx, order, plan, cause);
    }
  }

  /** Lets the order wait for the case about a task of which nothing may be left. */
  public void hold(Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    Optional<FalloutCase> inHand = inHand(tx, order, cause.taskId());
    if (inHand.isEmpty()) {
      open(tx, order, plan, cause.nowHolding()).orElseThrow();
    } else if (!inHand.get().cause().holdsOrder()) {
      FalloutCase holding = inHand.get().nowHolding();
      cases.update(tx, holding);
      order.raiseFallout(opened(holding)).orElseThrow();
    }
  }

  private static boolean isDoubt(Order order, FulfillmentPlan plan, FalloutCause cause) {
    return !order.state().hasEnded()
        && plan.doubts(order.progress().cancellation() != null).stream()
            .anyMatch(task -> task.taskId().equals(cause.taskId()));
  }

  /** The open case of the task; one that the order waits for before one that it does not. */
  private Optional<FalloutCase> inHand(Transaction tx, Order order, @Nullable UUID taskId) {
    return cases.open(tx, order.orderId()).stream()
        // That of a standstill is decided by the engine's word, not by somebody who has looked.
        .filter(open -> !open.isStandstill())
        .filter(open -> Objects.equals(open.cause().taskId(), taskId))
        .min(Comparator.comparing(open -> !open.cause().holdsOrder()));
  }

  /** Opens a case without moving the order, which the caller saves. */
  FalloutCase open(
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause, Origin origin) {
    FalloutCase fallout = identified(tx, order, plan, cause, origin);
    order.record(noted(fallout));
    add(tx, fallout);
    return fallout;
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
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause, Origin origin) {
    return FalloutCase.identified(
        ids.next(),
        order.orderId(),
        cause,
        assessing.assess(tx, order, plan, cause),
        new Progress.Opening(tx.now(), origin));
  }

  private static String actor(Transaction tx) {
    return tx.context().actor().subject();
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
        cause.taskId(),
        cause.category().name(),
        fallout.assessment().severity().name(),
        cause.code());
  }
}
