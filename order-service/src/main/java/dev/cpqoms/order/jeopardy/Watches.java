package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.AmendmentEvent;
import dev.cpqoms.order.order.domain.CancellationEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.List;
import java.util.UUID;

/**
 * Watches what begins, and stops watching what has ended or waits for people. How long an order
 * should take is measured again whenever it has other things to do: an amendment, a cancellation.
 */
public final class Watches implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(WatchMapper.class);

  private final JeopardyPolicy policy;

  public Watches(JeopardyPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    switch (event) {
      case OrderEvent.OrderStarted started -> measure(tx, started.orderId());
      case OrderEvent.OrderTaskBegun begun ->
          mapper(tx).watchTask(tx.tenant(), begun.taskId(), policy.tolerancePercent(), tx.now());
      case OrderEvent.OrderTaskCompleted completed -> end(tx, completed.taskId());
      case OrderEvent.OrderTaskFailed failed -> end(tx, failed.taskId());
      case OrderEvent.OrderCompleted completed -> endAll(tx, completed.orderId());
      case AmendmentEvent.OrderAmendmentTaken taken -> measure(tx, taken.orderId());
      case CancellationEvent cancellation -> react(tx, cancellation);
      default -> {
        // Everything else leaves what there is to do as it is.
      }
    }
  }

  private void react(Transaction tx, CancellationEvent event) {
    switch (event) {
      case CancellationEvent.OrderCancellationRequested it -> measure(tx, it.orderId());
      case CancellationEvent.OrderFailureRequested it -> measure(tx, it.orderId());
      case CancellationEvent.OrderCompensationStarted it -> measure(tx, it.orderId());
      case CancellationEvent.OrderItemCancelled it -> {}
      case CancellationEvent.OrderCancelled it -> endAll(tx, it.orderId());
      case CancellationEvent.OrderFailed it -> endAll(tx, it.orderId());
    }
  }

  /** The order has from now on to do what its tasks say; one with nothing to do is not late. */
  public void measure(Transaction tx, UUID orderId) {
    int tolerance = policy.tolerancePercent();
    if (mapper(tx).watchOrder(tx.tenant(), orderId, tolerance, tx.now()) == 0) {
      end(tx, orderId);
    }
  }

  private static void end(Transaction tx, UUID watchedId) {
    mapper(tx).end(tx.tenant(), watchedId, tx.now());
  }

  private static void endAll(Transaction tx, UUID orderId) {
    mapper(tx).endAll(tx.tenant(), orderId, tx.now());
  }

  private static WatchMapper mapper(Transaction tx) {
    return tx.mapper(WatchMapper.class);
  }
}
