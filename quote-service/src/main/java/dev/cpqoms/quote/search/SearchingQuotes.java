package dev.cpqoms.quote.search;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.search.domain.Position;
import dev.cpqoms.quote.search.domain.QuoteSearch;
import dev.cpqoms.quote.search.domain.SearchOrder;
import dev.cpqoms.quote.search.storage.QuoteIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds quotes page by page: first where they stand, then only those of the page. */
public final class SearchingQuotes {
  private static final int POSITION_KEYS = 4;

  private final UnitOfWork unitOfWork;
  private final QuoteIndex index;
  private final Quotes quotes;

  public SearchingQuotes(UnitOfWork unitOfWork, QuoteIndex index, Quotes quotes) {
    this.unitOfWork = unitOfWork;
    this.index = index;
    this.quotes = quotes;
  }

  public Page<Quote> search(WorkContext context, QuoteSearch search, PageRequest request) {
    Position after = position(search.order(), request.after());
    return unitOfWork.run(
        context,
        tx -> {
          Page<Position> page =
              Page.of(
                  index.find(tx, search, after, request.fetch()),
                  request,
                  position -> cursor(search.order(), position));
          List<Quote> found = quotes.all(tx, page.items().stream().map(Position::quoteId).toList());
          return new Page<>(found, page.nextCursor());
        });
  }

  /** How many values make up a position in the list. */
  public static int positionKeys() {
    return POSITION_KEYS;
  }

  /** A position holds for one order only, so the order is part of it. */
  private static Cursor cursor(SearchOrder order, Position at) {
    return Cursor.of(order, at.createdAt(), at.value(), at.quoteId());
  }

  private static @Nullable Position position(SearchOrder order, @Nullable Cursor after) {
    if (after == null) {
      return null;
    }
    if (!after.text(0).equals(order.name())) {
      throw Cursor.invalid();
    }
    try {
      return new Position(after.uuid(3), after.instant(1), Long.parseLong(after.text(2)));
    } catch (NumberFormatException notOurs) {
      throw Cursor.invalid();
    }
  }
}
