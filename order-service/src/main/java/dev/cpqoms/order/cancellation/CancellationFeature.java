package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.order.cancellation.http.CancellationResource;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.storage.Tasks;

/** Wires cancellations as people ask for them; what the process does about one is its own. */
public final class CancellationFeature {

  private final CancellingOrder cancelling;

  public CancellationFeature(UnitOfWork unitOfWork, OrderBook book, AuditTrail audit) {
    this.cancelling =
        new CancellingOrder(
            new Commands(unitOfWork, "ORDER"),
            new CancellationDesk(book, new Tasks(), new FalloutCases(), audit));
  }

  public CancellationResource resource() {
    return new CancellationResource(cancelling);
  }
}
