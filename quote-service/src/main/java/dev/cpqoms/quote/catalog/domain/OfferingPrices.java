package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.List;

/** Everything in one price list and one catalog version that bears on the price of one offering. */
public record OfferingPrices(
    List<Price> prices, List<Promotion> promotions, List<BundleDiscount> bundleDiscounts) {
  /** An offering that is not in the price list, and has no reduction. */
  public static final OfferingPrices NONE = new OfferingPrices(List.of(), List.of(), List.of());

  public OfferingPrices {
    prices = List.copyOf(prices);
    promotions = List.copyOf(promotions);
    bundleDiscounts = List.copyOf(bundleDiscounts);
  }

  public static OfferingPrices of(List<Price> prices) {
    return new OfferingPrices(prices, List.of(), List.of());
  }

  public OfferingPrices and(Promotion promotion) {
    List<Promotion> more = new ArrayList<>(promotions);
    more.add(promotion);
    return new OfferingPrices(prices, more, bundleDiscounts);
  }

  public OfferingPrices and(BundleDiscount bundle) {
    List<BundleDiscount> more = new ArrayList<>(bundleDiscounts);
    more.add(bundle);
    return new OfferingPrices(prices, promotions, more);
  }
}
