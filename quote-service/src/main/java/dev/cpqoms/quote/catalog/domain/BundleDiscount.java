package dev.cpqoms.quote.catalog.domain;

import java.math.BigDecimal;
import java.util.List;

/** A reduction on the lines of these offerings when all of them are on the quote. */
public record BundleDiscount(String bundleId, List<String> offeringIds, BigDecimal percent) {

  public BundleDiscount {
    offeringIds = List.copyOf(offeringIds);
  }
}
