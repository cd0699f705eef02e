package dev.cpqoms.order.order.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.util.List;
import java.util.UUID;

/**
 * The way of an order that is not wanted any more. It is asked for; what is in the air comes to its
 * end; what was done is undone, item by item; and only then it is cancelled.
 */
public final class OrderCancellation {

  private OrderCancellation() {}

  /**
   * @param dropped tasks that will not be done: none of them was begun, or none had an effect
   */
  public static Decision<Order> request(
      Order order, Cancellation wanted, List<OrderEvent.TaskReference> dropped) {
    return undoable(order)
        .flatMap(
            it ->
                it.advance(
                    OrderCommand.REQUEST_CANCELLATION,
                    new CancellationEvent.OrderCancellationRequested(
                        it.orderId(), wanted.reason(), wanted.requestedBy(), dropped)))
        .map(it -> it.cancelling(wanted));
  }

  /** The order is given up: by the same way, to another end. */
  public static Decision<Order> giveUp(
      Order order, CancellationEvent.OrderFailureRequested event, Cancellation wanted) {
    return undoable(order)
        .flatMap(it -> it.advance(OrderCommand.REQUEST_FAILURE, event))
        .map(it -> it.cancelling(wanted));
  }

  /** What a completed line has changed or ended is there to stay, whatever its rules say. */
  private static Decision<Order> undoable(Order order) {
    if (order.progress().cancellation() != null) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE, "The order is being cancelled already: " + order.state());
    }
    List<String> changed = order.items().changed();
    return changed.isEmpty()
        ? Decision.yes(order)
        : Decision.no(
            OrderError.ORDER_PAST_POINT_OF_NO_RETURN,
            "What the customer had before the items " + changed + " is not there any more.");
  }

  /** What was done is undone from now on, in these waves. */
  public static Decision<Order> compensate(
      Order order, List<List<OrderEvent.TaskReference>> waves) {
    Cancellation wanted = order.progress().cancellation();
    if (wanted == null) {
      return Decision.no(
          OrderError.ORDER_WRONG_STATE, "Nobody has asked for a cancellation of the order.");
    }
    return order
        .advance(
            OrderCommand.COMPENSATE,
            new CancellationEvent.OrderCompensationStarted(order.orderId(), waves))
        .map(it -> it.cancelling(wanted.nowCompensating()));
  }

  /** Everything that was done for the item is undone: the customer has it no longer. */
  public static void cancelItem(Order order, String itemId) {
    OrderItem item = order.items().get(itemId);
    if (!item.isCompleted()) {
      return;
    }
    order.keep(order.items().cancelling(itemId));
    order.record(new CancellationEvent.OrderItemCancelled(order.orderId(), itemId));
    UUID assetId = item.assetId();
    if (assetId != null) {
      order.record(AssetEvent.OrderAssetTerminated.of(order, assetId, item));
    }
  }

  /** Nothing of it is left. */
  public static Decision<Order> finish(Order order) {
    for (OrderItem item : order.items().all()) {
      cancelItem(order, item.itemId());
    }
    Cancellation wanted = order.progress().cancellation();
    return (wanted != null && wanted.ending() == Cancellation.Ending.FAILED
            ? order.advance(OrderCommand.FAIL, failed(order, wanted.reason()))
            : order.advance(OrderCommand.CANCEL, cancelled(order)))
        .map(it -> it.keep(it.items().allCancelled()));
  }

  private static OrderEvent failed(Order order, String reason) {
    return new CancellationEvent.OrderFailed(
        order.orderId(),
        order.identity().orderNumber(),
        order.origin().sourceQuoteId(),
        order.origin().sourceQuoteRevision(),
        reason);
  }

  private static OrderEvent cancelled(Order order) {
    return new CancellationEvent.OrderCancelled(
        order.orderId(),
        order.identity().orderNumber(),
        order.origin().sourceQuoteId(),
        order.origin().sourceQuoteRevision());
  }
}
