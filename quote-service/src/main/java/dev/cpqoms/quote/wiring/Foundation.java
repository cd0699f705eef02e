package dev.cpqoms.quote.wiring;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.outbox.Outbox;
import java.util.function.Function;

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

  /**
   * The frame of a command on something that is no quote: remembered, one transaction, and audited
   * as the last thing in it.
   */
  public Answer once(Command<?> command, Function<Transaction, Decision<Outcome>> work) {
    return commands.once(
        command,
        tx ->
            work.apply(tx)
                .map(
                    outcome -> {
                      audit.append(tx, outcome.entry(command));
                      return outcome.answer();
                    }));
  }
}
