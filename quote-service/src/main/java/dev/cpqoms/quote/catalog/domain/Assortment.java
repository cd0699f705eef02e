package dev.cpqoms.quote.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a catalog version that a configuration touches.
 *
 * @param offerings by offering id; what was asked for and is not here does not exist
 * @param rules those that these offerings bring into force
 */
public record Assortment(Map<String, Offering> offerings, List<CatalogRule> rules) {

  public Assortment {
    offerings = Map.copyOf(offerings);
    rules = List.copyOf(rules);
  }

  public Optional<Offering> offering(String offeringId) {
    return Optional.ofNullable(offerings.get(offeringId));
  }
}
