package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.problem.Refusal;

/** What all commands on a publication have in common: one after the other, and copies go stale. */
public final class PublicationCommands {
  private final Commands commands;
  private final CatalogLedger ledger;
  private final CatalogVersions catalogs;
  private final CatalogCopies copies;

  public PublicationCommands(
      Commands commands, CatalogLedger ledger, CatalogVersions catalogs, CatalogCopies copies) {
    this.commands = commands;
    this.ledger = ledger;
    this.catalogs = catalogs;
    this.copies = copies;
  }

  /**
   * Decides on the publication that the sender has seen; a new one has not been seen by anybody.
   */
  Answer change(String catalogId, Command<?> command, Step step) {
    Answer answer =
        commands.once(
            command,
            tx -> {
              Publication before = ledger.lock(tx, catalogId);
              if (before.isNew() && catalogs.versions(tx, catalogId, null, 1).isEmpty()) {
                throw Refusal.notFound("catalog");
              }
              if (!before.isNew()) {
                command.expectVersion(before.revision());
              }
              return step.decide(tx, before).map(PublicationView::current);
            });
    copies.renewActive(command.context(), catalogId);
    return answer;
  }

  /** What one command does. */
  @FunctionalInterface
  interface Step {
    Decision<Publication> decide(Transaction tx, Publication before);
  }
}
