package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a price depends on.
 *
 * @param at decides which promotions are in force
 */
public record PricingBasis(
    CatalogReference catalog, PriceBook book, List<QuoteLine> lines, Instant at) {

  public PricingBasis {
    lines = List.copyOf(lines);
  }

  String currency() {
    return book.priceList().currency();
  }

  Set<String> offeringIds() {
    return lines.stream().map(QuoteLine::offeringId).collect(Collectors.toSet());
  }
}
