package dev.cpqoms.quote.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a catalog version says in one currency about the prices of some offerings. */
public record PriceBook(
    PriceList priceList, List<Promotion> promotions, List<BundleDiscount> bundleDiscounts) {
  public PriceBook {
    promotions = List.copyOf(promotions);
    bundleDiscounts = List.copyOf(bundleDiscounts);
  }

  /** Puts together what is said about each of the offerings; always in the same order. */
  public static PriceBook of(
      String priceListId, String currency, Map<String, OfferingPrices> byOffering) {
    List<OfferingPrices> offerings = List.copyOf(new TreeMap<>(byOffering).values());
    return new PriceBook(
        new PriceList(
            priceListId,
            currency,
            offerings.stream().flatMap(offering -> offering.prices().stream()).toList()),
        offerings.stream().flatMap(offering -> offering.promotions().stream()).distinct().toList(),
        offerings.stream()
            .flatMap(offering -> offering.bundleDiscounts().stream())
            .distinct()
            .toList());
  }
}
