package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PublicationCheck;
import dev.cpqoms.quote.money.MoneyJson;

/** Adds a version of a catalog that nobody sells from until it is activated. */
public final class ImportingCatalog {
  private final Commands commands;
  private final CatalogLedger ledger;
  private final CatalogVersions catalogs;
  private final CatalogJournal journal;

  public ImportingCatalog(
      Commands commands, CatalogLedger ledger, CatalogVersions catalogs, CatalogJournal journal) {
    this.commands = commands;
    this.ledger = ledger;
    this.catalogs = catalogs;
    this.journal = journal;
  }

  public Answer add(String catalogId, Command<CatalogDocument> command) {
    return commands.once(
        command,
        tx ->
            PublicationCheck.check(command.body().content())
                .map(
                    content -> {
                      Publication publication = ledger.lock(tx, catalogId);
                      CatalogVersion added = find(tx, ledger.add(tx, catalogId, content));
                      journal.imported(tx, command, added, command.body().source());
                      return created(publication, added);
                    }));
  }

  private CatalogVersion find(Transaction tx, CatalogReference added) {
    return catalogs.version(tx, added).orElseThrow();
  }

  private static Representation created(Publication publication, CatalogVersion added) {
    CatalogReference reference = added.reference();
    String path =
        "/v1/catalogs/%s/versions/%d/export".formatted(reference.catalogId(), reference.version());
    return new Representation(
        201, path, null, MoneyJson.tree(CatalogVersionView.of(added, publication)));
  }
}
