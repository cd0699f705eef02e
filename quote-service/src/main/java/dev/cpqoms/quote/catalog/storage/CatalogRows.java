package dev.cpqoms.quote.catalog.storage;

import java.time.Instant;

/** The shapes in which catalog rows come out of the database. */
final class CatalogRows {

  private CatalogRows() {}

  record PublicationRow(String catalogId, int activeVersion, Instant publishedAt) {}

  record ReductionsRow(String promotions, String bundleDiscounts) {}

  record OfferingRow(String offeringId, String content) {}

  record RuleRow(String offeringId, String content) {}
}
