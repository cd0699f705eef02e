package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.request.Fields;

/** The body of {@code activateCatalogVersion} and {@code disableCatalogVersion}. */
public record NameVersion(int version, String reason) {
  public NameVersion {
    Fields.between("/version", version, 1, Integer.MAX_VALUE);
    Fields.reason("/reason", reason);
  }
}
