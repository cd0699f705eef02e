package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.order.cancellation.http.CancellationResource;
import dev.cpqoms.order.cancellation.http.FailureResource;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.List;

/**
 * Wires what ends an order before it is complete, as people ask for it; what the process does about
 * that is its own.
 */
public final class CancellationFeature {

  private final CancellingOrder cancelling;
  private final FailingOrder failing;

  public CancellationFeature(UnitOfWork unitOfWork, OrderBook book, AuditTrail audit) {
    FalloutCases cases = new FalloutCases();
    CancellationDesk desk = new CancellationDesk(book, new Tasks(), cases, audit);
    this.cancelling = new CancellingOrder(new Commands(unitOfWork, "ORDER"), desk);
    this.failing =
        new FailingOrder(
            new Commands(unitOfWork, "FALLOUT_CASE"), new FailureDesk(cases, desk, audit));
  }

  public List<Object> resources() {
    return List.of(new CancellationResource(cancelling), new FailureResource(failing));
  }
}
