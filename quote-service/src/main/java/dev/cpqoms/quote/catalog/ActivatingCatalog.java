package dev.cpqoms.quote.catalog;

import static dev.cpqoms.quote.catalog.PublicationChange.Action.ACTIVATE;
import static dev.cpqoms.quote.catalog.PublicationChange.Action.DISABLE;
import static dev.cpqoms.quote.catalog.PublicationChange.Action.ROLL_BACK;
import static dev.cpqoms.quote.catalog.PublicationChange.Action.SET_POLICY;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.request.GiveReason;
import java.util.OptionalInt;

/** Says which version of a catalog is sold from, and from which nothing is sold any more. */
public final class ActivatingCatalog {
  private final PublicationCommands commands;
  private final CatalogLedger ledger;
  private final CatalogVersions catalogs;
  private final CatalogJournal journal;

  public ActivatingCatalog(
      PublicationCommands commands,
      CatalogLedger ledger,
      CatalogVersions catalogs,
      CatalogJournal journal) {
    this.commands = commands;
    this.ledger = ledger;
    this.catalogs = catalogs;
    this.journal = journal;
  }

  /** Sells from a version that was imported, or was active before. */
  public Answer activate(String catalogId, Command<NameVersion> command) {
    int version = command.body().version();
    return commands.change(
        catalogId,
        command,
        (tx, before) ->
            usable(tx, new CatalogReference(catalogId, version))
                .map(ok -> before.selling(version, tx.now()))
                .map(
                    after ->
                        new PublicationChange(ACTIVATE, before, after, command.body().reason()))
                .map(change -> saved(tx, command, change)));
  }

  /** Sells again from the version before the active one, or before the one that was disabled. */
  public Answer rollBack(String catalogId, Command<GiveReason> command) {
    return commands.change(
        catalogId,
        command,
        (tx, before) ->
            earlier(tx, before)
                .map(version -> before.selling(version, tx.now()))
                .map(
                    after ->
                        new PublicationChange(ROLL_BACK, before, after, command.body().reason()))
                .map(change -> saved(tx, command, change)));
  }

  /** Stops selling from a version for good; a wrong price is corrected by a new version. */
  public Answer disable(String catalogId, Command<NameVersion> command) {
    CatalogReference version = new CatalogReference(catalogId, command.body().version());
    String reason = command.body().reason();
    return commands.change(
        catalogId,
        command,
        (tx, before) ->
            usable(tx, version)
                .map(
                    ok ->
                        before.sells(version.version())
                            ? before.sellingNothing(tx.now())
                            : before.noted())
                .map(after -> new PublicationChange(DISABLE, before, after, reason))
                .map(
                    change -> {
                      ledger.disable(tx, version, reason);
                      ledger.save(tx, change);
                      journal.disabled(tx, command, change);
                      return change.after();
                    }));
  }

  /** Says whether customers may accept quotes from a version that is not active any more. */
  public Answer setPolicy(String catalogId, Command<SetCatalogPolicy> command) {
    SetCatalogPolicy policy = command.body();
    return commands.change(
        catalogId,
        command,
        (tx, before) -> {
          Publication after = before.accepting(policy.acceptsSuperseded());
          return Decision.yes(
              saved(
                  tx, command, new PublicationChange(SET_POLICY, before, after, policy.reason())));
        });
  }

  private Publication saved(Transaction tx, Command<?> command, PublicationChange change) {
    ledger.save(tx, change);
    journal.changed(tx, command, change);
    return change.after();
  }

  private Decision<CatalogVersion> usable(Transaction tx, CatalogReference version) {
    return catalogs
        .version(tx, version)
        .map(
            found ->
                found.disabled() == null
                    ? Decision.yes(found)
                    : QuoteError.CATALOG_VERSION_DISABLED.<CatalogVersion>refuse(
                        "%s was disabled by %s: %s"
                            .formatted(version, found.disabled().by(), found.disabled().reason())))
        .orElseGet(() -> QuoteError.CATALOG_VERSION_UNKNOWN.refuse("There is no " + version + "."));
  }

  private Decision<Integer> earlier(Transaction tx, Publication before) {
    OptionalInt from =
        before.activeVersion() == null
            ? ledger.lastActive(tx, before.catalogId())
            : OptionalInt.of(before.activeVersion());
    OptionalInt target =
        from.isEmpty()
            ? OptionalInt.empty()
            : ledger.activeOnceBelow(tx, before.catalogId(), from.getAsInt());
    return target.isEmpty()
        ? QuoteError.CATALOG_NO_EARLIER_VERSION.refuse(
            "No earlier version of catalog %s was active and is not disabled."
                .formatted(before.catalogId()))
        : Decision.yes(target.getAsInt());
  }
}
