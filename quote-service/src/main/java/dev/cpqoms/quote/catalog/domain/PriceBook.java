package dev.cpqoms.quote.catalog.domain;

import java.util.List;

/** Everything in a catalog version that bears on prices in one currency. */
public record PriceBook(
    PriceList priceList, List<Promotion> promotions, List<BundleDiscount> bundleDiscounts) {

  public PriceBook {
    promotions = List.copyOf(promotions);
    bundleDiscounts = List.copyOf(bundleDiscounts);
  }
}
