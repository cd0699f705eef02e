package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.domain.CatalogReference;

/** The keys of the parts of one catalog version of one tenant. */
record CopyKeys(TenantId tenant, CatalogReference version) {

  String offering(String offeringId) {
    return key("catalog", "offering", offeringId);
  }

  String rules(String offeringId) {
    return key("config-rule", "offering", offeringId);
  }

  String priceBook(String currency) {
    return key("pricing", "priceList", currency);
  }

  private String key(String area, String part, String id) {
    return "%s:%s:%s:v%d:%s:%s"
        .formatted(area, tenant, version.catalogId(), version.version(), part, id);
  }
}
