package dev.cpqoms.quote.catalog.domain;

/** One published version of one catalog; it never changes. */
public record CatalogReference(String catalogId, int version) {

  @Override
  public String toString() {
    return "version " + version + " of catalog " + catalogId;
  }
}
