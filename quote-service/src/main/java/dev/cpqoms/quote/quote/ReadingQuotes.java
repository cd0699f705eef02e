package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.UUID;

/** Reads a quote. */
public final class ReadingQuotes {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;

  public ReadingQuotes(UnitOfWork unitOfWork, Quotes quotes) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
  }

  public Quote one(WorkContext context, UUID quoteId) {
    return unitOfWork.run(context, tx -> quotes.get(tx, quoteId));
  }
}
