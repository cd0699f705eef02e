package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.http.CatalogResource;
import dev.cpqoms.quote.catalog.http.CatalogVersionsResource;
import dev.cpqoms.quote.catalog.http.PublicationResource;
import dev.cpqoms.quote.catalog.storage.ActivePointers;
import dev.cpqoms.quote.catalog.storage.CopiedCatalogParts;
import dev.cpqoms.quote.catalog.storage.Copies;
import dev.cpqoms.quote.catalog.storage.CopyReading;
import dev.cpqoms.quote.catalog.storage.StoredCatalogs;
import dev.cpqoms.quote.catalog.storage.StoredLedger;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires catalogs. */
public final class CatalogFeature {
  private final Foundation foundation;
  private final StoredCatalogs versions = new StoredCatalogs();
  private final StoredLedger ledger = new StoredLedger();
  private final CopiedCatalogParts parts;

  public CatalogFeature(Foundation foundation, Copies copies) {
    this.foundation = foundation;
    this.parts =
        new CopiedCatalogParts(
            new CopyReading(copies, foundation.unitOfWork()),
            new ActivePointers(copies, versions, foundation.unitOfWork()));
  }

  public CatalogVersions versions() {
    return versions;
  }

  public CatalogParts parts() {
    return parts;
  }

  public List<Object> resources() {
    CatalogJournal journal = new CatalogJournal(foundation.audit());
    ReadingCatalogs reading = new ReadingCatalogs(foundation.unitOfWork(), versions);
    PublicationCommands commands =
        new PublicationCommands(foundation.commands(), ledger, versions, parts);
    return List.of(
        new CatalogResource(
            new PublishingCatalog(foundation.commands(), ledger, journal, parts), reading),
        new PublicationResource(
            new ActivatingCatalog(commands, ledger, versions, journal), reading),
        new CatalogVersionsResource(
            new ImportingCatalog(foundation.commands(), ledger, versions, journal), reading));
  }
}
