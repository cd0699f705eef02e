package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.http.CatalogResource;
import dev.cpqoms.quote.catalog.storage.CopiedCatalogParts;
import dev.cpqoms.quote.catalog.storage.Copies;
import dev.cpqoms.quote.catalog.storage.StoredCatalogs;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires catalogs. */
public final class CatalogFeature {
  private final Foundation foundation;
  private final StoredCatalogs versions = new StoredCatalogs();
  private final CatalogParts parts;

  public CatalogFeature(Foundation foundation, Copies copies) {
    this.foundation = foundation;
    this.parts = new CopiedCatalogParts(copies, versions, foundation.unitOfWork());
  }

  public CatalogVersions versions() {
    return versions;
  }

  public CatalogParts parts() {
    return parts;
  }

  public List<Object> resources() {
    PublishingCatalog publishing =
        new PublishingCatalog(foundation.commands(), versions, foundation.audit());
    return List.of(new CatalogResource(publishing, versions, foundation.unitOfWork()));
  }
}
