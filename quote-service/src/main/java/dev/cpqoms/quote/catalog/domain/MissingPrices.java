package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be put on a quote has a price in one currency at least. */
final class MissingPrices {
  private MissingPrices() {}

  static List<Finding> findings(CatalogContent content) {
    Set<String> priced =
        content.priceLists().stream()
            .flatMap(list -> list.prices().stream())
            .map(Price::offeringId)
            .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < content.offerings().size(); i++) {
      String offeringId = content.offerings().get(i).offeringId();
      if (!priced.contains(offeringId)) {
        findings.add(new Finding("offering " + offeringId + " has no price", "/offerings/" + i));
      }
    }
    return findings;
  }
}
