package dev.cpqoms.order.suspension;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.HoldEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.suspension.domain.Suspension;
import dev.cpqoms.order.suspension.domain.TenantStanding;
import dev.cpqoms.order.suspension.storage.HeldOrder;
import dev.cpqoms.order.suspension.storage.HeldOrders;
import dev.cpqoms.order.suspension.storage.Suspensions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells the story of each order that its tenant's suspension holds it, and that it goes on. The
 * gate holds at once, whatever is told: a tenant with many orders is suspended as fast as one with
 * few.
 */
public final class TellingHeldOrders {

  /** How often the clock looks for what is to be told. */
  public static final Duration EVERY = Duration.ofSeconds(5);

  private static final String PURPOSE = "held-orders";
  private static final int BATCH = 100;

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final Suspensions suspensions;
  private final HeldOrders held;
  private final AuditTrail audit;

  TellingHeldOrders(
      UnitOfWork unitOfWork,
      OrderBook book,
      Suspensions suspensions,
      HeldOrders held,
      AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.suspensions = suspensions;
    this.held = held;
    this.audit = audit;
  }

  /**
   * Looks once.
   *
   * @return how many orders have been told about
   */
  public int look() {
    List<TenantId> tenants = unitOfWork.acrossTenants(PURPOSE, suspensions::suspendedTenants);
    int told = tenants.stream().mapToInt(this::holdOrdersOf).sum();
    List<HeldOrder> free = unitOfWork.acrossTenants(PURPOSE, tx -> held.toRelease(tx, BATCH));
    return told
        + (int)
            free.stream().filter(it -> as(it.tenantId(), tx -> released(tx, it.orderId()))).count();
  }

  private int holdOrdersOf(TenantId tenant) {
    List<UUID> orders = unitOfWork.run(context(tenant), tx -> held.toHold(tx, BATCH));
    return (int) orders.stream().filter(it -> as(tenant, tx -> heldNow(tx, it))).count();
  }

  private boolean as(TenantId tenant, Predicate<Transaction> work) {
    return unitOfWork.run(context(tenant), work::test);
  }

  private boolean heldNow(Transaction tx, UUID orderId) {
    Order order = book.lock(tx, orderId);
    TenantStanding standing = suspensions.standing(tx);
    Suspension suspension = standing.latest();
    if (suspension == null || !suspension.lasts() || order.state().hasEnded()) {
      return false;
    }
    boolean first = held.hold(tx, orderId);
    if (first) {
      Suspension.Word word = suspension.suspended();
      say(
          tx,
          order,
          "holdOrder",
          new HoldEvent.OrderHeld(orderId, word.reason(), word.by(), word.at()));
    }
    return first;
  }

  private boolean released(Transaction tx, UUID orderId) {
    Order order = book.lock(tx, orderId);
    TenantStanding standing = suspensions.standing(tx);
    Suspension latest = standing.latest();
    if (latest == null || latest.resumed() == null || !held.release(tx, orderId)) {
      return false;
    }
    if (!order.state().hasEnded()) {
      Suspension.Word word = latest.resumed();
      say(
          tx,
          order,
          "releaseOrder",
          new HoldEvent.OrderReleased(orderId, word.reason(), word.by(), word.at()));
    }
    return true;
  }

  private void say(Transaction tx, Order order, String action, HoldEvent event) {
    order.record(event);
    book.save(tx, order);
    String orderId = order.orderId().toString();
    audit.append(tx, new AuditEntry(action, "ORDER", orderId, null, event, event.reason()));
  }

  private static WorkContext context(TenantId tenant) {
    return new WorkContext(
        tenant, Actor.service(PURPOSE), PURPOSE + "-" + tenant.value(), null, null);
  }
}
