package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.BillingEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.task.ReportingTask;
import java.time.Instant;
import java.util.List;

/**
 * Misses confirmations. A handoff that is due is announced, so that its process asks billing what
 * became of it; one that billing had all its time for becomes a fallout case. What is due stands in
 * the table: a restart forgets nothing, and of two services only one finds a handoff still due.
 */
public final class ReconcilingBilling {

  private static final String PURPOSE = "billing-reconciliation";
  private static final int BATCH = 100;

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final ReportingTask reporting;
  private final BillingTimes times;
  private final AuditTrail audit;

  public ReconcilingBilling(
      UnitOfWork unitOfWork,
      OrderBook book,
      ReportingTask reporting,
      BillingTimes times,
      AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.reporting = reporting;
    this.times = times;
    this.audit = audit;
  }

  /**
   * Looks once.
   *
   * @return how many handoffs were due and have been acted on
   */
  public int look() {
    List<DueHandoff> due =
        unitOfWork.acrossTenants(
            PURPOSE, tx -> tx.mapper(BillingHandoffMapper.class).due(tx.now(), BATCH));
    return (int) due.stream().filter(this::acted).count();
  }

  private boolean acted(DueHandoff handoff) {
    WorkContext context =
        new WorkContext(
            handoff.tenantId(),
            Actor.service(PURPOSE),
            PURPOSE + "-" + handoff.taskId(),
            null,
            null);
    return unitOfWork.run(context, tx -> actOn(tx, handoff));
  }

  private boolean actOn(Transaction tx, DueHandoff due) {
    Order order = book.lock(tx, due.orderId());
    BillingHandoffMapper handoffs = tx.mapper(BillingHandoffMapper.class);
    HandoffRow handoff = handoffs.stillDue(tx.tenant(), due.taskId(), tx.now());
    if (handoff == null) {
      return false;
    }
    Instant next = times.nextLook(tx.now(), handoff.confirmBy());
    handoffs.postpone(tx.tenant(), due.taskId(), next);
    if (tx.now().isBefore(handoff.confirmBy())) {
      order.workOnTask().map(working -> announced(tx, working, handoff));
    } else {
      reporting.giveUp(
          tx,
          due.taskId(),
          "BILLING_CONFIRMATION_OVERDUE",
          "Billing has not confirmed %s by %s, asked %d times."
              .formatted(
                  handoff.externalRequestId(), handoff.confirmBy(), handoff.reconciledTimes()));
    }
    return true;
  }

  private Order announced(Transaction tx, Order order, HandoffRow handoff) {
    BillingEvent due =
        new BillingEvent.OrderBillingReconciliationDue(
            handoff.orderId(),
            handoff.taskId(),
            handoff.taskId(),
            handoff.itemId(),
            handoff.externalRequestId(),
            handoff.reconciledTimes() + 1);
    order.record(due);
    book.save(tx, order);
    String taskId = handoff.taskId().toString();
    audit.append(
        tx, new AuditEntry("announceBillingReconciliation", "TASK", taskId, null, due, null));
    return order;
  }
}
