package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.deadline.MeetingDeadlines;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.UUID;

/** Hands over what containment has held, once the switch is released. */
public final class ConvertingReleased implements MeetingDeadlines.DueCommand {
  private final Quotes quotes;
  private final Deadlines deadlines;
  private final Conversion conversion;
  private final ChangingQuote changing;

  public ConvertingReleased(
      Quotes quotes, Deadlines deadlines, Conversion conversion, ChangingQuote changing) {
    this.quotes = quotes;
    this.deadlines = deadlines;
    this.conversion = conversion;
    this.changing = changing;
  }

  /**
   * The switch may have been engaged again meanwhile; then the quote waits for the next release.
   */
  @Override
  public void give(Transaction tx, UUID quoteId) {
    switch (conversion.convert(tx, quotes.get(tx, quoteId))) {
      case Decision.Yes<Change>(Change change) ->
          changing.keep(tx, Turn.of(change), "convertQuote", "containment was released");
      case Decision.No<Change> contained -> deadlines.hold(tx, quoteId);
    }
  }
}
