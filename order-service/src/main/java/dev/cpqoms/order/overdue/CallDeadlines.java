package dev.cpqoms.order.overdue;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.billing.BillingTimes;
import dev.cpqoms.order.delivery.domain.QueuedWork;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.time.Duration;
import java.util.List;

/**
 * By when the end of each call has to be known: written with the call, and gone with its end. So
 * whatever happens to the worker, the engine and the partner, somebody hears of it in time.
 */
public final class CallDeadlines implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(CallDeadlineMapper.class);

  private static final String BILLING = "ACTIVATE_BILLING";

  private final CallTimes times;
  private final Duration deliveredWithin;
  private final BillingTimes billing;

  /**
   * @param deliveredWithin how long a call may wait in the queue of deliveries and be tried
   */
  public CallDeadlines(CallTimes times, Duration deliveredWithin, BillingTimes billing) {
    this.times = times;
    this.deliveredWithin = deliveredWithin;
    this.billing = billing;
  }

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    CallDeadlineMapper deadlines = tx.mapper(CallDeadlineMapper.class);
    if (event instanceof OrderEvent.OrderTaskBegun begun) {
      Duration within =
          QueuedWork.is(begun.taskType(), order)
              ? queueing(begun.taskType())
              : times.answerWithin();
      deadlines.open(tx.tenant(), begun, tx.now(), tx.now().plus(within));
    } else if (event instanceof OrderEvent.OrderTaskAwaitingCallback waiting) {
      deadlines.move(
          tx.tenant(),
          waiting.taskId(),
          Awaited.CALLBACK,
          tx.now(),
          tx.now().plus(confirming(waiting.taskType())));
    } else if (event instanceof OrderEvent.OrderTaskOutcomeUnknown unknown) {
      deadlines.move(
          tx.tenant(),
          unknown.taskId(),
          Awaited.ANSWER,
          tx.now(),
          tx.now().plus(times.answerWithin()));
    } else if (event instanceof OrderEvent.OrderTaskCompleted completed) {
      deadlines.close(tx.tenant(), completed.taskId());
    } else if (event instanceof OrderEvent.OrderTaskFailed failed) {
      deadlines.close(tx.tenant(), failed.taskId());
    }
  }

  /** A handoff has a limit of its own; an equal one of the queue comes behind it. */
  private Duration queueing(String taskType) {
    boolean earlier = deliveredWithin.compareTo(billing.confirmWithin()) < 0;
    return taskType.equals(BILLING) && !earlier ? billing.overdueAfter() : deliveredWithin;
  }

  private Duration confirming(String taskType) {
    return taskType.equals(BILLING) ? billing.overdueAfter() : times.callbackWithin();
  }
}
