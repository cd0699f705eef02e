package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.quote.storage.Quotes;

/**
 * Which catalog version a command will need, known before its transaction begins, so that no
 * connection is held while a copy of the catalog is fetched.
 */
public final class PinnedCatalog {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;

  public PinnedCatalog(UnitOfWork unitOfWork, Quotes quotes) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
  }

  public CatalogReference by(Command<?> command) {
    return terms(command).catalog();
  }

  public QuoteTerms terms(Command<?> command) {
    return unitOfWork.run(
        command.context(), tx -> quotes.get(tx, command.requiredTarget()).terms());
  }

  /** The quote, unless it was revised between the look at its catalog version and now. */
  public static Quote stillAt(CatalogReference version, Quote quote) {
    if (!quote.terms().catalog().equals(version)) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "The quote was revised meanwhile. Read it again.");
    }
    return quote;
  }
}
