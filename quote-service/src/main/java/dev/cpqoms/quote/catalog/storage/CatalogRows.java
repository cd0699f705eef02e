package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.quote.catalog.CatalogVersion;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shapes in which catalog rows go into the database and come out of it. */
final class CatalogRows {
  private CatalogRows() {}

  record PublicationRow(
      String catalogId,
      long revision,
      @Nullable Integer activeVersion,
      @Nullable Instant publishedAt,
      boolean acceptsSuperseded) {
    Publication publication() {
      return new Publication(catalogId, revision, activeVersion, publishedAt, acceptsSuperseded);
    }
  }

  record VersionRow(
      String catalogId,
      int version,
      Instant publishedAt,
      String publishedBy,
      int offeringCount,
      @Nullable Instant disabledAt,
      @Nullable String disabledBy,
      @Nullable String disabledReason) {
    CatalogVersion summary() {
      CatalogVersion.Disabled disabled =
          disabledAt == null || disabledBy == null || disabledReason == null
              ? null
              : new CatalogVersion.Disabled(disabledAt, disabledBy, disabledReason);
      return new CatalogVersion(
          new CatalogReference(catalogId, version),
          publishedAt,
          publishedBy,
          offeringCount,
          disabled);
    }
  }

  record ReductionsRow(String promotions, String bundleDiscounts) {}

  record PriceListRow(String priceListId, String currency) {}

  record PartRow(String offeringId, String content) {}

  record ReductionRow(String offeringId, String kind, String content) {}

  /**
   * Many rows as one array per column.
   *
   * @param offeringIds the offerings they belong to; the ids themselves when they are offerings
   */
  record Columns(String[] ids, String[] offeringIds, String[] contents) {
    static <T> Columns of(
        List<T> rows,
        Function<T, String> id,
        Function<T, String> offeringId,
        Function<T, String> content) {
      return new Columns(column(rows, id), column(rows, offeringId), column(rows, content));
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
      return rows.stream().map(value).toArray(String[]::new);
    }
  }
}
