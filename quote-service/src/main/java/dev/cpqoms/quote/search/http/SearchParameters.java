package dev.cpqoms.quote.search.http;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.search.domain.CreatedRange;
import dev.cpqoms.quote.search.domain.QuoteSearch;
import dev.cpqoms.quote.search.domain.SearchOrder;
import dev.cpqoms.quote.search.domain.SearchWords;
import dev.cpqoms.quote.search.domain.ValueRange;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of a search, checked as the contract has it. */
record SearchParameters(MultivaluedMap<String, String> query) {
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_WORDS = 8;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

  QuoteSearch search() {
    SearchOrder order = order();
    List<String> words = words();
    check(
        words.isEmpty() || order != SearchOrder.HIGHEST_VALUE,
        "sort=HIGHEST_VALUE cannot be combined with q.");
    return new QuoteSearch(
        query.getFirst("quoteNumber"),
        query.getFirst("customerId"),
        query.getFirst("owner"),
        states(),
        words,
        value(order),
        new CreatedRange(instant("createdFrom"), instant("createdBefore")),
        order);
  }

  private Set<QuoteState> states() {
    Set<QuoteState> states = EnumSet.noneOf(QuoteState.class);
    for (String text : query.getOrDefault("state", List.of())) {
      states.add(requireNonNull(QueryText.word("state", text, QuoteState.class)));
    }
    return states;
  }

  private SearchOrder order() {
    SearchOrder order = QueryText.word("sort", query.getFirst("sort"), SearchOrder.class);
    return order == null ? SearchOrder.NEWEST : order;
  }

  private List<String> words() {
    String text = query.getFirst("q");
    if (text == null) {
      return List.of();
    }
    check(text.length() <= LONGEST_TEXT, "q must not be longer than " + LONGEST_TEXT + ".");
    List<String> words = SearchWords.asked(text);
    check(
        !words.isEmpty() && words.size() <= MOST_WORDS,
        "q must have 1 to " + MOST_WORDS + " words.");
    return words;
  }

  /** Values of different currencies do not compare, so a currency is named with them. */
  private @Nullable ValueRange value(SearchOrder order) {
    Long least = cents("valueFrom");
    Long most = cents("valueTo");
    String currency = query.getFirst("currency");
    if (currency == null) {
      check(
          least == null && most == null && order != SearchOrder.HIGHEST_VALUE,
          "A value needs the parameter currency.");
      return null;
    }
    check(CURRENCY.matcher(currency).matches(), "currency must be an ISO 4217 code.");
    return new ValueRange(
        currency, least == null ? 0 : least, most == null ? Long.MAX_VALUE : most);
  }

  private @Nullable Long cents(String name) {
    String text = query.getFirst(name);
    if (text == null) {
      return null;
    }
    check(
        AMOUNT.matcher(text).matches(),
        name + " must be an amount with two digits after the point.");
    return new BigDecimal(text).unscaledValue().longValueExact();
  }

  private @Nullable Instant instant(String name) {
    String text = query.getFirst(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw QueryText.invalid(name + " must be a time in ISO-8601, in UTC.");
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw QueryText.invalid(otherwise);
    }
  }
}
