package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody wishes it, not yet checked.
 *
 * @param pointer where the request speaks of it, null when it does not
 */
public record RequestedLine(
    String itemId,
    String offeringId,
    int quantity,
    SortedMap<String, String> options,
    @Nullable ManualDiscount discount,
    @Nullable String pointer) {
  public RequestedLine {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** A line of a quote, wished for again as it is. */
  public static RequestedLine of(QuoteLine line) {
    return new RequestedLine(
        line.itemId(), line.offeringId(), line.quantity(), line.options(), line.discount(), null);
  }

  RequestedLine choosing(SortedMap<String, String> chosen) {
    return new RequestedLine(itemId, offeringId, quantity, chosen, discount, pointer);
  }

  /** How the line is named to people: {@code line 2 (sd-wan)}. */
  String name() {
    return "line %s (%s)".formatted(itemId, offeringId);
  }
}
