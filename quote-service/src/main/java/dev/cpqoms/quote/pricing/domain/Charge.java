package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.OptionValueSurcharge;
import dev.cpqoms.quote.catalog.domain.Price;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.util.List;

/** One charge of one line: what the pricing policies look at. */
record Charge(PricingBasis basis, QuoteLine line, Price price) {

  BigDecimal unitList() {
    return surcharges().stream()
        .map(OptionValueSurcharge::amount)
        .reduce(price.amount(), BigDecimal::add);
  }

  /** The surcharges of the values that were chosen. */
  List<OptionValueSurcharge> surcharges() {
    return price.optionValueSurcharges().stream()
        .filter(extra -> extra.value().equals(line.options().get(extra.optionId())))
        .toList();
  }
}
