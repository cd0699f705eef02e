package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.quote.money.MoneyJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A publication as clients see it; schema CatalogPublication. */
public record PublicationView(
    String catalogId,
    @Nullable Integer version,
    @Nullable Instant publishedAt,
    long revision,
    boolean acceptsSuperseded) {

  public static PublicationView of(Publication publication) {
    return new PublicationView(
        publication.catalogId(),
        publication.activeVersion(),
        publication.publishedAt(),
        publication.revision(),
        publication.acceptsSuperseded());
  }

  static Representation created(Publication publication) {
    return Representation.created(
        "/v1/catalogs/" + publication.catalogId(),
        publication.revision(),
        MoneyJson.tree(of(publication)));
  }

  static Representation current(Publication publication) {
    return Representation.ok(publication.revision(), MoneyJson.tree(of(publication)));
  }
}
