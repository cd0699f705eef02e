package dev.cpqoms.quote.search.domain;

import dev.cpqoms.quote.quote.domain.QuoteState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes are wanted; what is null or empty does not restrict them.
 *
 * @param words each of them must occur in the quote
 * @param states any of them
 */
public record QuoteSearch(
    @Nullable String quoteNumber,
    @Nullable String customerId,
    @Nullable String owner,
    Set<QuoteState> states,
    List<String> words,
    @Nullable ValueRange value,
    CreatedRange created,
    SearchOrder order) {

  public QuoteSearch {
    states = Set.copyOf(states);
    words = List.copyOf(words);
  }
}
