package dev.cpqoms.order.suspension;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.suspension.http.SuspensionResource;
import dev.cpqoms.order.suspension.storage.HeldOrders;
import dev.cpqoms.order.suspension.storage.Suspensions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Wires the suspension of tenants: its commands, what is told of it, and what is measured. */
public final class SuspensionFeature {

  private static final String MEASURING = "suspension-metrics";

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final AuditTrail audit;
  private final Suspensions suspensions = new Suspensions();
  private final HeldOrders held = new HeldOrders();

  public SuspensionFeature(UnitOfWork unitOfWork, OrderBook book, AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.audit = audit;
  }

  public SuspensionResource resource() {
    return new SuspensionResource(
        new SuspendingTenant(
            unitOfWork, new Commands(unitOfWork, "TENANT"), suspensions, held, audit));
  }

  public TellingHeldOrders telling() {
    return new TellingHeldOrders(unitOfWork, book, suspensions, held, audit);
  }

  /** Read from the tables when somebody asks. */
  public void bind(MeterRegistry registry) {
    Gauge.builder(
            "order.tenants.suspended",
            () ->
                unitOfWork.acrossTenants(MEASURING, tx -> suspensions.suspendedTenants(tx).size()))
        .description("Tenants that are suspended")
        .register(registry);
    Gauge.builder("order.orders.held", () -> unitOfWork.acrossTenants(MEASURING, held::held))
        .description("Orders whose story says that a suspension holds them")
        .register(registry);
  }
}
