package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.quote.quote.domain.QuoteIdentity;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Gives a quote its id and its number. */
public final class NewQuotes {
  private final IdSource ids;
  private final Quotes quotes;

  public NewQuotes(IdSource ids, Quotes quotes) {
    this.ids = ids;
    this.quotes = quotes;
  }

  /** A new identity; who asks for it owns the quote. */
  QuoteIdentity identity(Transaction tx) {
    return new QuoteIdentity(
        ids.next(), quotes.nextNumber(tx), tx.context().actor().subject(), tx.now());
  }
}
