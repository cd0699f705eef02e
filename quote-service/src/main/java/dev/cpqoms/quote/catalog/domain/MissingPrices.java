package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.List;

/** Everything that can be put on a quote has a price in one currency at least. */
final class MissingPrices {

  private MissingPrices() {}

  static List<Finding> findings(CatalogContent content) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < content.offerings().size(); i++) {
      String offeringId = content.offerings().get(i).offeringId();
      if (content.priceLists().stream().allMatch(list -> list.of(offeringId).isEmpty())) {
        findings.add(new Finding("offering " + offeringId + " has no price", "/offerings/" + i));
      }
    }
    return findings;
  }
}
