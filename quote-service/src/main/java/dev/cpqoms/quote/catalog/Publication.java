package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a catalog is sold from, since when, and under which policy.
 *
 * @param revision counts the changes of the publication itself; 0 before the first
 * @param activeVersion null when nothing is sold from the catalog
 * @param acceptsSuperseded whether customers may still accept quotes from a version that is not
 *     active any more, unless it was disabled
 */
public record Publication(
    String catalogId,
    long revision,
    @Nullable Integer activeVersion,
    @Nullable Instant publishedAt,
    boolean acceptsSuperseded) {

  /** Before anything was published. */
  public static Publication none(String catalogId) {
    return new Publication(catalogId, 0, null, null, false);
  }

  public Optional<CatalogReference> active() {
    return Optional.ofNullable(activeVersion)
        .map(version -> new CatalogReference(catalogId, version));
  }

  public boolean isNew() {
    return revision == 0;
  }

  public boolean sells(int version) {
    return activeVersion != null && activeVersion == version;
  }

  Publication selling(int version, Instant now) {
    return new Publication(catalogId, revision + 1, version, now, acceptsSuperseded);
  }

  Publication sellingNothing(Instant now) {
    return new Publication(catalogId, revision + 1, null, now, acceptsSuperseded);
  }

  /** As it is, with one more entry in its history. */
  Publication noted() {
    return new Publication(catalogId, revision + 1, activeVersion, publishedAt, acceptsSuperseded);
  }

  Publication accepting(boolean superseded) {
    return new Publication(catalogId, revision + 1, activeVersion, publishedAt, superseded);
  }
}
