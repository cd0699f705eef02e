package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.catalog.domain.OfferingType;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote, checked against its catalog version.
 *
 * @param itemId chosen by the client, unique within the quote
 * @param quantity 1 to 10000
 * @param options option id → chosen value
 */
public record QuoteLine(
    String itemId,
    Product product,
    int quantity,
    SortedMap<String, String> options,
    @Nullable ManualDiscount discount) {

  public QuoteLine {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  public String offeringId() {
    return product.offeringId();
  }

  /** The offering as it was called when the line was configured. */
  public record Product(String offeringId, String name, OfferingType type) {}
}
