package dev.cpqoms.quote.pricing.domain;

import java.util.Optional;

/** One reason to pay less than the list price. */
@FunctionalInterface
interface PricingPolicy {

  Optional<Reduction> reduction(Charge charge);
}
