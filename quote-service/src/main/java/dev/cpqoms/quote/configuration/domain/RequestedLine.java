package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.quote.domain.ManualDiscount;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line as somebody wishes it, not yet checked. */
public record RequestedLine(
    String itemId,
    String offeringId,
    int quantity,
    SortedMap<String, String> options,
    @Nullable ManualDiscount discount) {

  public RequestedLine {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  RequestedLine choosing(SortedMap<String, String> chosen) {
    return new RequestedLine(itemId, offeringId, quantity, chosen, discount);
  }
}
