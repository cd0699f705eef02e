package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Parts of catalog versions, from copies where there are any and from PostgreSQL where not. */
public final class CopiedCatalogParts implements CatalogParts {
  private static final TypeReference<List<CatalogRule>> RULES = new TypeReference<>() {};

  private final Copies copies;
  private final StoredCatalogs catalogs;
  private final UnitOfWork unitOfWork;
  private final SingleFlight<Map<String, String>> loads = new SingleFlight<>();

  public CopiedCatalogParts(Copies copies, StoredCatalogs catalogs, UnitOfWork unitOfWork) {
    this.copies = copies;
    this.catalogs = catalogs;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Assortment assortment(
      WorkContext context, CatalogReference version, Collection<String> offeringIds) {
    CopyKeys keys = new CopyKeys(context.tenant(), version);
    SortedSet<String> wanted = new TreeSet<>(offeringIds);
    Map<String, String> known = new HashMap<>(copies.find(keysOf(keys, wanted)));
    known.values().removeIf(copy -> !MoneyJson.isReadable(copy));
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeIf(
        id -> known.containsKey(keys.offering(id)) && known.containsKey(keys.rules(id)));
    if (!missing.isEmpty()) {
      known.putAll(
          loads.load(
              String.join(" ", keysOf(keys, missing)),
              () -> kept(loadParts(context, keys, missing))));
    }
    return assemble(keys, wanted, known);
  }

  @Override
  public Optional<PriceBook> priceBook(
      WorkContext context, CatalogReference version, String currency) {
    String key = new CopyKeys(context.tenant(), version).priceBook(currency);
    String copy = copies.find(List.of(key)).get(key);
    String found =
        copy != null && MoneyJson.isReadable(copy)
            ? copy
            : loads.load(key, () -> kept(loadPrices(context, version, currency, key))).get(key);
    return Optional.ofNullable(found).map(json -> MoneyJson.read(json, PriceBook.class));
  }

  private Map<String, String> loadParts(
      WorkContext context, CopyKeys keys, Collection<String> offeringIds) {
    return unitOfWork.run(
        context,
        tx -> {
          Map<String, String> parts = new HashMap<>();
          Map<String, List<String>> rules = catalogs.rules(tx, keys.version(), offeringIds);
          catalogs
              .offerings(tx, keys.version(), offeringIds)
              .forEach(
                  (id, offering) -> {
                    parts.put(keys.offering(id), offering);
                    parts.put(
                        keys.rules(id),
                        "[" + String.join(",", rules.getOrDefault(id, List.of())) + "]");
                  });
          return parts;
        });
  }

  private Map<String, String> loadPrices(
      WorkContext context, CatalogReference version, String currency, String key) {
    return unitOfWork.run(
        context,
        tx ->
            catalogs
                .priceBook(tx, version, currency)
                .map(book -> Map.of(key, MoneyJson.text(book)))
                .orElse(Map.of()));
  }

  private Map<String, String> kept(Map<String, String> parts) {
    if (!parts.isEmpty()) {
      copies.keep(parts);
    }
    return parts;
  }

  private static Assortment assemble(
      CopyKeys keys, Collection<String> wanted, Map<String, String> known) {
    Map<String, Offering> offerings = new HashMap<>();
    List<CatalogRule> rules = new ArrayList<>();
    for (String id : wanted) {
      String offering = known.get(keys.offering(id));
      String inForce = known.get(keys.rules(id));
      if (offering != null && inForce != null) {
        offerings.put(id, MoneyJson.read(offering, Offering.class));
        rules.addAll(MoneyJson.read(inForce, RULES));
      }
    }
    return new Assortment(offerings, rules);
  }

  private static List<String> keysOf(CopyKeys keys, Collection<String> offeringIds) {
    List<String> all = new ArrayList<>();
    for (String id : offeringIds) {
      all.add(keys.offering(id));
      all.add(keys.rules(id));
    }
    return all;
  }
}
