package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.quote.storage.QuoteFilter;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads quotes, one or many. */
public final class ReadingQuotes {
  private static final int POSITION_KEYS = 2;

  private final UnitOfWork unitOfWork;
  private final Quotes quotes;

  public ReadingQuotes(UnitOfWork unitOfWork, Quotes quotes) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
  }

  public Quote one(WorkContext context, UUID quoteId) {
    return unitOfWork.run(context, tx -> quotes.get(tx, quoteId));
  }

  /** Newest first; the position is the creation time and, for equal times, the id. */
  public Page<Quote> many(WorkContext context, Wanted wanted, PageRequest page) {
    QuoteFilter filter = filter(wanted, page.after());
    return Page.of(
        unitOfWork.run(context, tx -> quotes.list(tx, filter, page.fetch())),
        page,
        quote -> Cursor.of(quote.identity().createdAt(), quote.identity().quoteId()));
  }

  /** How many values make up a position in the list. */
  public static int positionKeys() {
    return POSITION_KEYS;
  }

  private static QuoteFilter filter(Wanted wanted, @Nullable Cursor after) {
    return after == null
        ? new QuoteFilter(wanted.state(), wanted.customerId(), null, null)
        : new QuoteFilter(
            wanted.state(), wanted.customerId(), instant(after.text(0)), after.uuid(1));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notOurs) {
      throw new Refusal(ProtocolError.INVALID_REQUEST, "cursor must be the nextCursor of a page.");
    }
  }

  /** What a list shows; null does not restrict it. */
  public record Wanted(@Nullable QuoteState state, @Nullable String customerId) {}
}
