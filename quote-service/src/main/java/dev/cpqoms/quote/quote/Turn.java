package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;

/**
 * What a command makes of a quote.
 *
 * @param beside what has to be kept beside the quote itself, in the same transaction and after it
 */
public record Turn(Change change, Runnable beside) {

  /** A turn of the quote alone. */
  public static Turn of(Change change) {
    return new Turn(change, () -> {});
  }

  /** Nothing is left to do: the quote is answered as it is, and nothing is told or audited. */
  public static Turn none(Quote quote) {
    return of(new Change(quote, quote, List.of()));
  }

  boolean isNone() {
    return change.events().isEmpty();
  }
}
