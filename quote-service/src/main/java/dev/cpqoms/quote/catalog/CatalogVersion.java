package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a catalog in brief.
 *
 * @param disabled null as long as it may be sold from
 */
public record CatalogVersion(
    CatalogReference reference,
    Instant createdAt,
    String createdBy,
    int offeringCount,
    @Nullable Disabled disabled) {

  /** That nothing may be sold from a version any more. */
  public record Disabled(Instant at, String by, String reason) {}

  public int number() {
    return reference.version();
  }
}
