package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.PriceListReference;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.Optional;

/**
 * Which parts of which catalog version a command will need, known before its transaction begins, so
 * that no connection is held while a copy of the catalog is fetched.
 */
public final class PinnedCatalog {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;
  private final CatalogVersions catalogs;

  public PinnedCatalog(UnitOfWork unitOfWork, Quotes quotes, CatalogVersions catalogs) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
    this.catalogs = catalogs;
  }

  /** The quote of the command as it is now, and the catalog that it is bound to. */
  public Pinned by(Command<?> command) {
    return unitOfWork.run(
        command.context(),
        tx -> {
          Quote quote = quotes.get(tx, command.requiredTarget());
          return pinned(tx, quote, catalogs.edition(tx, quote.terms().catalog()).orElseThrow());
        });
  }

  /** The same, as if the quote were bound to another version; empty when there is none. */
  public Optional<Pinned> onto(Command<?> command, int version) {
    return unitOfWork.run(
        command.context(),
        tx -> {
          Quote quote = quotes.get(tx, command.requiredTarget());
          CatalogReference other =
              new CatalogReference(quote.terms().catalog().catalogId(), version);
          return catalogs.edition(tx, other).map(edition -> pinned(tx, quote, edition));
        });
  }

  private Pinned pinned(Transaction tx, Quote quote, CatalogEdition edition) {
    String currency = quote.terms().currency();
    return new Pinned(
        quote,
        edition,
        catalogs
            .priceList(tx, edition.version(), currency)
            .map(id -> new PriceListReference(edition, id, currency)));
  }

  /** A quote as it was before the transaction, with what it is bound to. */
  public record Pinned(
      Quote quote, CatalogEdition edition, Optional<PriceListReference> priceList) {

    /** The quote within the transaction, unless it was changed between the look and now. */
    public Quote still(Quote current) {
      if (current.version() != quote.version()) {
        throw new Refusal(
            ProtocolError.STALE_VERSION, "The quote was changed meanwhile. Read it again.");
      }
      return current;
    }
  }
}
