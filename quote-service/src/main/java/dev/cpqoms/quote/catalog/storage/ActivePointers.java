package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.ActiveCatalog;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is sold from, from a short-lived copy where there is one. Whoever changes a publication
 * writes the copy anew, and an older one never replaces a newer one.
 */
public final class ActivePointers {
  private static final Part<ActiveCatalog> ACTIVE = new Part<>(new TypeReference<>() {});

  private final Copies copies;
  private final CatalogVersions catalogs;
  private final UnitOfWork unitOfWork;
  private final SingleFlight<CopyKey, ActiveCatalog> loads = new SingleFlight<>();

  public ActivePointers(Copies copies, CatalogVersions catalogs, UnitOfWork unitOfWork) {
    this.copies = copies;
    this.catalogs = catalogs;
    this.unitOfWork = unitOfWork;
  }

  Optional<ActiveCatalog> find(WorkContext context, String catalogId) {
    CopyKey key = CopyKey.activeVersion(context.tenant(), catalogId);
    Optional<ActiveCatalog> copy =
        Optional.ofNullable(copies.find(List.of(key)).get(key)).flatMap(ACTIVE::copied);
    if (copy.isPresent()) {
      return copy;
    }
    return Optional.ofNullable(
        loads.load(List.of(key), missed -> loaded(context, catalogId, key)).get(key));
  }

  void renew(WorkContext context, String catalogId) {
    loaded(context, catalogId, CopyKey.activeVersion(context.tenant(), catalogId));
  }

  private Map<CopyKey, ActiveCatalog> loaded(WorkContext context, String catalogId, CopyKey key) {
    Optional<ActiveCatalog> active = unitOfWork.run(context, tx -> stored(tx, catalogId));
    active.ifPresent(found -> copies.keepLatest(key, found.revision(), MoneyJson.text(found)));
    return active.map(found -> Map.of(key, found)).orElse(Map.of());
  }

  private Optional<ActiveCatalog> stored(Transaction tx, String catalogId) {
    return catalogs.publication(tx, catalogId).map(publication -> active(tx, publication));
  }

  private ActiveCatalog active(Transaction tx, Publication publication) {
    Optional<CatalogReference> version = publication.active();
    CatalogEdition edition =
        version.flatMap(reference -> catalogs.edition(tx, reference)).orElse(null);
    return new ActiveCatalog(
        publication.revision(),
        edition,
        version.map(reference -> catalogs.priceLists(tx, reference)).orElseGet(TreeMap::new));
  }
}
