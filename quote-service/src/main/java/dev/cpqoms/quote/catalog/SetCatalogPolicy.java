package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.request.Fields;

/** The body of {@code setCatalogPolicy}. */
public record SetCatalogPolicy(boolean acceptsSuperseded, String reason) {
  public SetCatalogPolicy {
    Fields.reason("/reason", reason);
  }
}
