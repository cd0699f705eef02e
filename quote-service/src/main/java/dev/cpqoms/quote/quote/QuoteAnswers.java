package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;

/** What commands on a quote answer: the whole quote, so that the next command needs no read. */
public final class QuoteAnswers {
  private QuoteAnswers() {}

  public static Representation changed(Change change) {
    Quote quote = change.after();
    return Representation.ok(quote.version(), MoneyJson.written(QuoteView.of(quote)));
  }

  public static Representation created(Change change) {
    QuoteView view = QuoteView.of(change.after());
    return Representation.created(
        "/v1/quotes/" + view.quoteId(), view.version(), MoneyJson.written(view));
  }
}
