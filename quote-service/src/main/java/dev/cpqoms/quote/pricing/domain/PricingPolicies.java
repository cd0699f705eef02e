package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.catalog.domain.VolumeTier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The policies between list and net price, in the order in which they apply. */
final class PricingPolicies {
  static final List<PricingPolicy> IN_ORDER =
      List.of(
          PricingPolicies::tier,
          PricingPolicies::bundle,
          PricingPolicies::promotion,
          PricingPolicies::manual);

  private PricingPolicies() {}

  /** The highest tier that the quantity reaches, for all units. */
  private static Optional<Reduction> tier(Charge charge) {
    String priceListId = charge.basis().book().priceList().priceListId();
    return charge.price().tiers().stream()
        .filter(tier -> tier.fromQuantity() <= charge.line().quantity())
        .max(Comparator.comparingInt(VolumeTier::fromQuantity))
        .map(
            tier ->
                new Reduction(
                    PriceStep.Kind.TIER,
                    priceListId + ".from-" + tier.fromQuantity(),
                    tier.discountPercent(),
                    "from " + tier.fromQuantity() + " units"));
  }

  /** The best bundle that is complete on the quote. */
  private static Optional<Reduction> bundle(Charge charge) {
    return charge.basis().book().bundleDiscounts().stream()
        .filter(bundle -> bundle.offeringIds().contains(charge.line().offeringId()))
        .filter(bundle -> charge.basis().offeringIds().containsAll(bundle.offeringIds()))
        .max(
            Comparator.comparing(BundleDiscount::percent)
                .thenComparing(BundleDiscount::bundleId, Comparator.reverseOrder()))
        .map(
            bundle ->
                new Reduction(
                    PriceStep.Kind.BUNDLE, bundle.bundleId(), bundle.percent(), bundle.bundleId()));
  }

  /** The best promotion that is in force. */
  private static Optional<Reduction> promotion(Charge charge) {
    return charge.basis().book().promotions().stream()
        .filter(promotion -> promotion.offeringId().equals(charge.line().offeringId()))
        .filter(promotion -> promotion.isInForce(charge.basis().at()))
        .max(
            Comparator.comparing(Promotion::percent)
                .thenComparing(Promotion::promotionId, Comparator.reverseOrder()))
        .map(
            promotion ->
                new Reduction(
                    PriceStep.Kind.PROMOTION,
                    promotion.promotionId(),
                    promotion.percent(),
                    promotion.promotionId()));
  }

  /** What a person took off the line, with their reason. */
  private static Optional<Reduction> manual(Charge charge) {
    return Optional.ofNullable(charge.line().discount())
        .map(
            discount ->
                new Reduction(PriceStep.Kind.MANUAL, null, discount.percent(), discount.reason()));
  }
}
