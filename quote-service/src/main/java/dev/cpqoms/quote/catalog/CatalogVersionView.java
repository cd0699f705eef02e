package dev.cpqoms.quote.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a catalog as clients see it; schema CatalogVersion. */
public record CatalogVersionView(
    String catalogId,
    int version,
    Status status,
    Instant createdAt,
    String createdBy,
    int offeringCount,
    CatalogVersion.@Nullable Disabled disabled) {

  /** What can be done with a version. */
  public enum Status {
    ACTIVE,
    AVAILABLE,
    DISABLED
  }

  public static CatalogVersionView of(CatalogVersion version, Publication publication) {
    return new CatalogVersionView(
        version.reference().catalogId(),
        version.number(),
        status(version, publication),
        version.createdAt(),
        version.createdBy(),
        version.offeringCount(),
        version.disabled());
  }

  private static Status status(CatalogVersion version, Publication publication) {
    if (version.disabled() != null) {
      return Status.DISABLED;
    }
    return publication.sells(version.number()) ? Status.ACTIVE : Status.AVAILABLE;
  }
}
