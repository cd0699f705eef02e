package dev.cpqoms.order.order.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order, from an accepted quote revision to the installed base. It is submitted, validated and
 * decomposed into tasks; once started, the settling of its tasks completes its items one by one
 * (partial, see {@link PartialCompletion}), a task that cannot go on alone puts it into fallout
 * until people decide, and it is completed when everything is settled. One that is not wanted any
 * more is undone and cancelled, see {@link OrderCancellation}. Every change is one event and raises
 * the version by one.
 */
public final class Order {

  private final OrderIdentity identity;
  private final List<OrderEvent> changes = new ArrayList<>();
  private OrderOrigin origin;
  private OrderItems items;
  private OrderProgress progress;

  /** An order as it was saved. */
  public Order(
      OrderIdentity identity, OrderOrigin origin, OrderItems items, OrderProgress progress) {
    this.identity = identity;
    this.origin = origin;
    this.items = items;
    this.progress = progress;
  }

  /** A new order; its first event is {@code OrderSubmitted}. */
  public static Order submit(
      OrderIdentity identity, OrderOrigin origin, OrderItems items, OrderTimes times) {
    OrderProgress unborn =
        new OrderProgress(OrderState.SUBMITTED, 0, OrderRoute.UNKNOWN, times, null);
    Order order = new Order(identity, origin, items, unborn);
    order.record(
        new OrderEvent.OrderSubmitted(
            identity.orderId(),
            identity.orderNumber(),
            origin.customerId(),
            origin.sourceQuoteId(),
            origin.sourceQuoteRevision(),
            items.all().stream().map(SubmittedItem::of).toList()));
    return order;
  }

  public Decision<Order> validate(int ruleVersion) {
    return advance(OrderCommand.VALIDATE, new OrderEvent.OrderValidated(orderId(), ruleVersion))
        .map(order -> order.along(new OrderRoute(ruleVersion, null)));
  }

  public Decision<Order> decompose(OrderEvent.OrderDecomposed decomposed) {
    return advance(OrderCommand.DECOMPOSE, decomposed);
  }

  public Decision<Order> start(String processInstanceKey) {
    OrderRoute route = new OrderRoute(progress.route().ruleVersion(), processInstanceKey);
    return advance(OrderCommand.START, new OrderEvent.OrderStarted(orderId(), processInstanceKey))
        .map(order -> order.along(route));
  }

  public Decision<Order> raiseFallout(OrderEvent.OrderFalloutOpened opened) {
    return advance(OrderCommand.RAISE_FALLOUT, opened);
  }

  /** One case is decided: the order returns to where it came from, unless others still hold it. */
  public Decision<Order> resolveFallout(FalloutDecision decision) {
    OrderCommand command =
        decision.othersOpen()
            ? OrderCommand.RESOLVE_ONE_CASE
            : progress.returnFromFallout(decision.taskId() == null, items.pastFirst());
    return advance(
        command,
        new OrderEvent.OrderFalloutResolved(
            orderId(), decision.caseId(), decision.taskId(), decision.resolution()));
  }

  /** Whether its tasks may move; in fallout the other tasks of the wave go on. */
  public Decision<Order> workOnTask() {
    return nextState(OrderCommand.WORK_ON_TASK).map(unchanged -> this);
  }

  public Decision<Order> complete() {
    if (!items.allCompleted()) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE,
          "An order with %d of %d items complete does not allow COMPLETE."
              .formatted(items.completed(), items.size()));
    }
    return advance(OrderCommand.COMPLETE, OrderEvent.OrderCompleted.of(this));
  }

  /** Notes a fact that leaves the order's own state as it is, such as a task's step. */
  public void record(OrderEvent event) {
    changes.add(event);
    progress = progress.nextVersion();
  }

  public UUID orderId() {
    return identity.orderId();
  }

  public OrderIdentity identity() {
    return identity;
  }

  public OrderOrigin origin() {
    return origin;
  }

  public OrderItems items() {
    return items;
  }

  public OrderProgress progress() {
    return progress;
  }

  public OrderState state() {
    return progress.state();
  }

  public long version() {
    return progress.version();
  }

  /** What has happened since the order was loaded, oldest first. */
  public List<OrderEvent> changes() {
    return List.copyOf(changes);
  }

  /** The version before the changes. */
  public long savedVersion() {
    return progress.version() - changes.size();
  }

  Decision<Order> advance(OrderCommand command, OrderEvent event) {
    return nextState(command)
        .map(
            next -> {
              progress = progress.become(next);
              record(event);
              return this;
            });
  }

  private Decision<OrderState> nextState(OrderCommand command) {
    Optional<OrderState> next = OrderLifecycle.TABLE.next(progress.state(), command);
    return next.map(Decision::yes)
        .orElseGet(
            () ->
                Decision.no(
                    OrderError.ORDER_WRONG_STATE,
                    "An order in " + progress.state() + " does not allow " + command + "."));
  }

  Order keep(OrderItems changed) {
    items = changed;
    return this;
  }

  Order worth(OrderTotals totals) {
    origin = origin.worth(totals);
    return this;
  }

  Order amended(Amended amended) {
    return along(progress.route().now(amended));
  }

  Order cancelling(Cancellation wanted) {
    progress = progress.cancelling(wanted);
    return this;
  }

  private Order along(OrderRoute route) {
    progress = progress.along(route);
    return this;
  }
}
