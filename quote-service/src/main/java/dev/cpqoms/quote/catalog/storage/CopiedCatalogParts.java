package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.ActiveCatalog;
import dev.cpqoms.quote.catalog.CatalogCopies;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.PriceListReference;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingPrices;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Parts of catalog versions, from copies where there are any and from PostgreSQL where not. */
public final class CopiedCatalogParts implements CatalogParts, CatalogCopies {
  private static final Part<Offering> OFFERING = new Part<>(new TypeReference<>() {});
  private static final Part<OfferingPrices> PRICES = new Part<>(new TypeReference<>() {});
  private static final Part<List<CatalogRule>> RULES = new Part<>(new TypeReference<>() {});

  private final StoredParts stored = new StoredParts();
  private final CopyReading reading;
  private final ActivePointers pointers;

  public CopiedCatalogParts(CopyReading reading, ActivePointers pointers) {
    this.reading = reading;
    this.pointers = pointers;
  }

  @Override
  public Assortment assortment(
      WorkContext context, CatalogEdition edition, Collection<String> offeringIds) {
    CatalogReference version = edition.version();
    Map<String, Offering> offerings =
        reading.read(
            context,
            edition,
            OFFERING,
            wanted(offeringIds, id -> CopyKey.offering(context.tenant(), version, id)),
            (tx, ids) -> stored.offerings(tx, version, ids));
    Map<String, List<CatalogRule>> rules =
        reading.read(
            context,
            edition,
            RULES,
            wanted(offerings.keySet(), id -> CopyKey.rules(context.tenant(), version, id)),
            (tx, ids) -> stored.rules(tx, version, ids));
    return new Assortment(
        offerings, new TreeMap<>(rules).values().stream().flatMap(List::stream).toList());
  }

  @Override
  public PriceBook priceBook(
      WorkContext context, PriceListReference list, Collection<String> offeringIds) {
    CatalogEdition edition = list.edition();
    return PriceBook.of(
        list.priceListId(),
        list.currency(),
        reading.read(
            context,
            edition,
            PRICES,
            wanted(offeringIds, id -> CopyKey.prices(context.tenant(), list, id)),
            (tx, ids) -> stored.prices(tx, edition.version(), list.priceListId(), ids)));
  }

  @Override
  public Optional<ActiveCatalog> active(WorkContext context, String catalogId) {
    return pointers.find(context, catalogId);
  }

  @Override
  public void renewActive(WorkContext context, String catalogId) {
    pointers.renew(context, catalogId);
  }

  private static List<CopyReading.Wanted> wanted(
      Collection<String> ids, Function<String, CopyKey> key) {
    return ids.stream()
        .distinct()
        .sorted()
        .map(id -> new CopyReading.Wanted(id, key.apply(id)))
        .toList();
  }
}
