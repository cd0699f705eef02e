package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.quote.domain.Draft;

/** Begins a quote for a customer, out of the active version of a catalog. */
public final class CreatingQuote {
  private final ChangingQuote changing;
  private final SettlingTerms terms;
  private final NewQuotes fresh;

  public CreatingQuote(ChangingQuote changing, SettlingTerms terms, NewQuotes fresh) {
    this.changing = changing;
    this.terms = terms;
    this.fresh = fresh;
  }

  public Answer create(Command<CreateQuote> command) {
    return changing.beginningBy(
        command,
        tx ->
            terms
                .settle(tx, command.body().wish(tx.now()))
                .map(settled -> Draft.empty(fresh.identity(tx), settled)));
  }
}
