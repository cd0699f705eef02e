package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Promotions last, bundles differ in their members, and tiers begin at different quantities. */
final class SoundReductions {
  private final List<Finding> findings = new ArrayList<>();

  private SoundReductions() {}

  static List<Finding> findings(CatalogContent content) {
    SoundReductions check = new SoundReductions();
    for (int i = 0; i < content.promotions().size(); i++) {
      check.promotion(content.promotions().get(i), "/promotions/" + i);
    }
    for (int i = 0; i < content.bundleDiscounts().size(); i++) {
      check.bundle(content.bundleDiscounts().get(i), "/bundleDiscounts/" + i);
    }
    for (int i = 0; i < content.priceLists().size(); i++) {
      List<Price> prices = content.priceLists().get(i).prices();
      for (int j = 0; j < prices.size(); j++) {
        check.price(prices.get(j), "/priceLists/" + i + "/prices/" + j);
      }
    }
    return check.findings;
  }

  private void promotion(Promotion promotion, String place) {
    if (!promotion.from().isBefore(promotion.until())) {
      findings.add(
          new Finding(
              "promotion %s ends before it begins".formatted(promotion.promotionId()),
              place + "/until"));
    }
  }

  private void bundle(BundleDiscount bundle, String place) {
    if (new HashSet<>(bundle.offeringIds()).size() < bundle.offeringIds().size()) {
      findings.add(
          new Finding(
              "bundle %s names an offering twice".formatted(bundle.bundleId()),
              place + "/offeringIds"));
    }
  }

  private void price(Price price, String place) {
    Set<Integer> tiers = new HashSet<>();
    for (VolumeTier tier : price.tiers()) {
      if (!tiers.add(tier.fromQuantity())) {
        findings.add(
            new Finding(
                "%s has two tiers from %d".formatted(price.offeringId(), tier.fromQuantity()),
                place + "/tiers"));
      }
    }
    Set<String> values = new HashSet<>();
    for (OptionValueSurcharge extra : price.optionValueSurcharges()) {
      if (!values.add(extra.optionId() + "=" + extra.value())) {
        findings.add(
            new Finding(
                "%s has two surcharges for %s=%s"
                    .formatted(price.offeringId(), extra.optionId(), extra.value()),
                place + "/optionValueSurcharges"));
      }
    }
  }
}
