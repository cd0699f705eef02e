package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.http.FalloutResource;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.storage.Tasks;

/** Wires fallout cases: opening, the worklist, resolving. */
public final class FalloutFeature {

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final AuditTrail audit;
  private final IdSource ids;
  private final FalloutCases cases = new FalloutCases();

  public FalloutFeature(UnitOfWork unitOfWork, OrderBook book, AuditTrail audit, IdSource ids) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.audit = audit;
    this.ids = ids;
  }

  public OpeningFallout opening() {
    return new OpeningFallout(cases, ids);
  }

  public FalloutResource resource() {
    ResolvingFallout resolving =
        new ResolvingFallout(
            new Commands(unitOfWork, "FALLOUT_CASE"),
            new CaseDesk(cases, book, audit),
            new TaskResolution(new Tasks(), ids));
    return new FalloutResource(new ReadingFallout(unitOfWork, cases), resolving);
  }
}
