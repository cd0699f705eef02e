package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderInJeopardy;
import java.util.List;

/**
 * Says once that a task or an order is late. Nothing else happens: it is not fallout yet, and may
 * end well.
 */
public final class RaisingJeopardy {

  private static final String PURPOSE = "jeopardy";
  private static final int BATCH = 100;

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final JeopardyPolicy policy;
  private final AuditTrail audit;

  public RaisingJeopardy(
      UnitOfWork unitOfWork, OrderBook book, JeopardyPolicy policy, AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.policy = policy;
    this.audit = audit;
  }

  /**
   * Looks once.
   *
   * @return how much was late and has been said
   */
  public int look() {
    List<LateWatch> late =
        unitOfWork.acrossTenants(
            PURPOSE, tx -> tx.mapper(WatchMapper.class).late(Lateness.at(tx.now(), policy), BATCH));
    return (int) late.stream().filter(this::raised).count();
  }

  private boolean raised(LateWatch late) {
    WorkContext context =
        new WorkContext(
            late.tenantId(), Actor.service(PURPOSE), PURPOSE + "-" + late.watchedId(), null, null);
    return unitOfWork.run(context, tx -> raise(tx, late));
  }

  private boolean raise(Transaction tx, LateWatch late) {
    Order order = book.lock(tx, late.orderId());
    WatchMapper watches = tx.mapper(WatchMapper.class);
    // Looked at again: it may have begun anew, been amended or been held before the lock was ours.
    Lateness now = Lateness.at(tx.now(), policy);
    WatchRow watch = watches.stillLate(tx.tenant(), late.watchedId(), now);
    if (watch == null) {
      return false;
    }
    watches.raise(tx.tenant(), late.watchedId(), tx.now());
    order.workOnTask().map(working -> said(tx, working, watch));
    return true;
  }

  private Order said(Transaction tx, Order order, WatchRow watch) {
    OrderInJeopardy raised =
        new OrderInJeopardy(
            watch.orderId(),
            watch.taskId(),
            watch.taskType(),
            watch.startedAt(),
            watch.thresholdAt());
    order.record(raised);
    book.save(tx, order);
    audit.append(
        tx,
        new AuditEntry("raiseJeopardy", "ORDER", watch.orderId().toString(), null, raised, null));
    return order;
  }
}
