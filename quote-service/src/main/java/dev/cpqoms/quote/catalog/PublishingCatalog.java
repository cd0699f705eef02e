package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.catalog.domain.PublicationCheck;

/** Adds the next version of a catalog and sells from it, unless it contradicts itself. */
public final class PublishingCatalog {
  private final Commands commands;
  private final CatalogLedger catalogs;
  private final CatalogJournal journal;
  private final CatalogCopies copies;

  public PublishingCatalog(
      Commands commands, CatalogLedger catalogs, CatalogJournal journal, CatalogCopies copies) {
    this.commands = commands;
    this.catalogs = catalogs;
    this.journal = journal;
    this.copies = copies;
  }

  public Answer publish(String catalogId, Command<CatalogDocument> command) {
    Answer answer =
        commands.once(
            command,
            tx -> {
              Publication before = catalogs.lock(tx, catalogId);
              if (!before.isNew()) {
                command.expectVersion(before.revision());
              }
              return PublicationCheck.check(command.body().content())
                  .map(content -> catalogs.add(tx, catalogId, content))
                  .map(added -> before.selling(added.version(), tx.now()))
                  .map(after -> change(before, after))
                  .map(
                      change -> {
                        catalogs.save(tx, change);
                        journal.changed(tx, command, change);
                        return PublicationView.created(change.after());
                      });
            });
    copies.renewActive(command.context(), catalogId);
    return answer;
  }

  private static PublicationChange change(Publication before, Publication after) {
    return new PublicationChange(PublicationChange.Action.PUBLISH, before, after, null);
  }
}
