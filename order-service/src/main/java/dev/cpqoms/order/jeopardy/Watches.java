package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.List;
import java.util.UUID;

/** Watches what begins, and stops watching what has ended or waits for people. */
public final class Watches implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(WatchMapper.class);

  private final JeopardyPolicy policy;

  public Watches(JeopardyPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    WatchMapper watches = tx.mapper(WatchMapper.class);
    int tolerance = policy.tolerancePercent();
    if (event instanceof OrderEvent.OrderStarted started) {
      watches.watchOrder(tx.tenant(), started.orderId(), tolerance, tx.now());
    } else if (event instanceof OrderEvent.OrderTaskBegun begun) {
      watches.watchTask(tx.tenant(), begun.taskId(), tolerance, tx.now());
    } else if (event instanceof OrderEvent.OrderTaskCompleted completed) {
      end(tx, completed.taskId());
    } else if (event instanceof OrderEvent.OrderTaskFailed failed) {
      end(tx, failed.taskId());
    } else if (event instanceof OrderEvent.OrderCompleted completed) {
      end(tx, completed.orderId());
    }
  }

  private static void end(Transaction tx, UUID watchedId) {
    tx.mapper(WatchMapper.class).end(tx.tenant(), watchedId, tx.now());
  }
}
