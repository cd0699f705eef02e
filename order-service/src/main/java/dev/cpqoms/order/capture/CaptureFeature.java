package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.capture.http.CaptureResource;
import dev.cpqoms.order.order.OrderFeature;
import dev.cpqoms.order.plan.storage.Rules;

/** Wires the capture of orders by people. */
public final class CaptureFeature {

  private final CapturingOrder capturing;

  public CaptureFeature(UnitOfWork unitOfWork, OrderFeature order, AuditTrail audit, IdSource ids) {
    this.capturing =
        new CapturingOrder(
            new Commands(unitOfWork, "ORDER"),
            new NewOrders(order.orders(), ids),
            order.book(),
            new Rules(),
            audit);
  }

  public CaptureResource resource() {
    return new CaptureResource(capturing);
  }
}
