package dev.cpqoms.quote.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole content of one catalog version. */
public record CatalogContent(
    List<Offering> offerings,
    List<CatalogRule> rules,
    List<PriceList> priceLists,
    List<Promotion> promotions,
    List<BundleDiscount> bundleDiscounts) {

  public CatalogContent(
      List<Offering> offerings,
      @Nullable List<CatalogRule> rules,
      List<PriceList> priceLists,
      @Nullable List<Promotion> promotions,
      @Nullable List<BundleDiscount> bundleDiscounts) {
    this.offerings = List.copyOf(offerings);
    this.rules = rules == null ? List.of() : List.copyOf(rules);
    this.priceLists = List.copyOf(priceLists);
    this.promotions = promotions == null ? List.of() : List.copyOf(promotions);
    this.bundleDiscounts = bundleDiscounts == null ? List.of() : List.copyOf(bundleDiscounts);
  }
}
