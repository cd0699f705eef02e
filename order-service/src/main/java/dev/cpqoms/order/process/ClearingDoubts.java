package dev.cpqoms.order.process;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;

/**
 * What stands before every step that takes for granted that nothing is left of something: a partner
 * may have said otherwise. Then the step is refused, and the order waits for people, however long
 * ago that was said and whether or not they have looked at it since.
 */
final class ClearingDoubts {

  private static final String ACTION = "holdForDoubt";

  private final OrderBook book;
  private final OpeningFallout fallout;
  private final AuditTrail audit;

  ClearingDoubts(OrderBook book, OpeningFallout fallout, AuditTrail audit) {
    this.book = book;
    this.fallout = fallout;
    this.audit = audit;
  }

  /** Yes when nothing is in doubt; else the order, which is saved here, is in fallout. */
  Decision<Order> pass(Transaction tx, Order order, FulfillmentPlan plan) {
    List<FulfillmentTask> doubts = plan.doubts(order.progress().cancellation() != null);
    if (doubts.isEmpty()) {
      return Decision.yes(order);
    }
    OrderView before = OrderView.of(order);
    doubts.forEach(task -> fallout.hold(tx, order, plan, cause(task)));
    if (!order.changes().isEmpty()) {
      book.save(tx, order);
      OrderView after = OrderView.saved(order, tx.now());
      audit.append(
          tx, new AuditEntry(ACTION, "ORDER", after.orderId().toString(), before, after, null));
    }
    return Decision.no(
        OrderError.ORDER_WRONG_STATE,
        "Of %d tasks their partners say that more is left than is recorded: people have to see."
            .formatted(doubts.size()));
  }

  private static FalloutCause cause(FulfillmentTask task) {
    return FalloutCause.contradiction(
        task.taskId(),
        "The partner has said that %s was %s, which is %s here, and nothing of it may be left."
            .formatted(task.identity().taskType(), task.progress().lateWord(), task.state()));
  }
}
