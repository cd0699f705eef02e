package dev.cpqoms.quote.wiring;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.outbox.Outbox;

/** What every feature is built on: one transaction per command, its events, its audit row. */
public record Foundation(
    UnitOfWork unitOfWork, Commands commands, Outbox outbox, AuditTrail audit, IdSource ids) {

  public static Foundation on(UnitOfWork unitOfWork) {
    IdSource ids = IdSource.timeOrdered();
    return new Foundation(
        unitOfWork,
        new Commands(unitOfWork, "QUOTE"),
        new Outbox("quote-service", "cpq.quote.public.v1", ids),
        new AuditTrail(ids),
        ids);
  }
}
