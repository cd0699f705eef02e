package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.delivery.domain.Delivery;
import dev.cpqoms.order.delivery.domain.Parcel;
import dev.cpqoms.order.delivery.domain.QueuedWork;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.UUID;
import java.util.function.Function;

/**
 * Work that goes through the queue enters it with the call that was begun, in the same transaction,
 * and leaves it when its task goes on by another way: by an early callback, or to people.
 */
public final class EnqueuingDeliveries implements OrderEventReaction {

  private final Deliveries deliveries;
  private final Attempts attempts;

  public EnqueuingDeliveries(Deliveries deliveries, Attempts attempts) {
    this.deliveries = deliveries;
    this.attempts = attempts;
  }

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    if (event instanceof OrderEvent.OrderTaskBegun begun) {
      if (QueuedWork.is(begun.taskType(), order)) {
        deliveries.add(tx, Delivery.enqueued(parcel(tx, order, begun), tx.now()));
      }
    } else if (event instanceof OrderEvent.OrderTaskCompleted completed) {
      end(tx, completed.taskId(), Delivery::deliver);
    } else if (event instanceof OrderEvent.OrderTaskAwaitingCallback waiting) {
      end(tx, waiting.taskId(), Delivery::deliver);
    } else if (event instanceof OrderEvent.OrderTaskFailed failed) {
      end(tx, failed.taskId(), Delivery::giveUp);
    }
  }

  private void end(Transaction tx, UUID taskId, Function<Delivery, Decision<Delivery>> how) {
    deliveries
        .openOfTask(tx, taskId)
        .ifPresent(
            open -> how.apply(open.delivery()).map(ended -> deliveries.save(tx, open, ended)));
  }

  private Parcel parcel(Transaction tx, Order order, OrderEvent.OrderTaskBegun begun) {
    ExternalCallAttempt attempt = attempts.find(tx, begun.attemptId()).orElseThrow();
    return new Parcel(
        begun.attemptId(),
        begun.taskId(),
        begun.orderId(),
        begun.taskType(),
        order.origin().customerId(),
        begun.adapter(),
        attempt.call().idempotencyKey(),
        QueuedWork.priority(order.origin().customerTier()));
  }
}
