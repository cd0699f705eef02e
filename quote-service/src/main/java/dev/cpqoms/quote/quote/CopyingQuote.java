package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.quote.domain.Draft;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Begins a quote out of the lines and terms of another, whatever has become of that one. */
public final class CopyingQuote {
  private final ChangingQuote changing;
  private final Quotes quotes;
  private final SettlingTerms terms;
  private final NewQuotes fresh;

  public CopyingQuote(ChangingQuote changing, Quotes quotes, SettlingTerms terms, NewQuotes fresh) {
    this.changing = changing;
    this.quotes = quotes;
    this.terms = terms;
    this.fresh = fresh;
  }

  public Answer copy(Command<CopyQuote> command) {
    return changing.beginningBy(
        command,
        tx -> {
          Quote original = quotes.load(tx, command);
          return terms
              .settle(tx, command.body().wish(original.terms(), tx.now()))
              .map(settled -> Draft.copyOf(original, fresh.identity(tx), settled));
        });
  }
}
