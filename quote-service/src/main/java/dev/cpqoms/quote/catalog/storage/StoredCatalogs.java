package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Catalog versions in PostgreSQL, one row per part, so that a part can be read by itself. */
public final class StoredCatalogs implements CatalogVersions {
  public static final List<Class<?>> MAPPERS = List.of(CatalogMapper.class);

  private static final TypeReference<List<Promotion>> PROMOTIONS = new TypeReference<>() {};
  private static final TypeReference<List<BundleDiscount>> BUNDLES = new TypeReference<>() {};

  @Override
  public Optional<Publication> publication(Transaction tx, String catalogId) {
    return Optional.ofNullable(mapper(tx).publication(tx.tenant(), catalogId))
        .map(
            row ->
                new Publication(
                    new CatalogReference(row.catalogId(), row.activeVersion()), row.publishedAt()));
  }

  @Override
  public CatalogContent content(Transaction tx, CatalogReference version) {
    CatalogMapper mapper = mapper(tx);
    CatalogRows.ReductionsRow reductions = mapper.reductions(tx.tenant(), version);
    return new CatalogContent(
        mapper.offerings(tx.tenant(), version).stream()
            .map(row -> MoneyJson.read(row.content(), Offering.class))
            .toList(),
        mapper.rules(tx.tenant(), version).stream()
            .map(row -> MoneyJson.read(row.content(), CatalogRule.class))
            .toList(),
        mapper.priceLists(tx.tenant(), version).stream()
            .map(json -> MoneyJson.read(json, PriceList.class))
            .toList(),
        MoneyJson.read(reductions.promotions(), PROMOTIONS),
        MoneyJson.read(reductions.bundleDiscounts(), BUNDLES));
  }

  @Override
  public boolean hasPricesIn(Transaction tx, CatalogReference version, String currency) {
    return mapper(tx).priceList(tx.tenant(), version, currency) != null;
  }

  @Override
  public void publish(Transaction tx, Publication next, CatalogContent content) {
    CatalogMapper mapper = mapper(tx);
    int added =
        mapper.insertVersion(
            tx.tenant(),
            next,
            tx.context().actor().subject(),
            MoneyJson.text(content.promotions()),
            MoneyJson.text(content.bundleDiscounts()));
    if (added == 0) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "Another publication came first. Read the catalog again.");
    }
    insertParts(tx, mapper, next.active(), content);
    mapper.activate(tx.tenant(), next);
  }

  /** These offerings as JSON, by id, as far as they exist. */
  Map<String, String> offerings(Transaction tx, CatalogReference version, Collection<String> ids) {
    Map<String, String> found = new LinkedHashMap<>();
    mapper(tx)
        .someOfferings(tx.tenant(), version, ids.toArray(String[]::new))
        .forEach(row -> found.put(row.offeringId(), row.content()));
    return found;
  }

  /** The rules that each of these offerings brings into force, as JSON. */
  Map<String, List<String>> rules(
      Transaction tx, CatalogReference version, Collection<String> ids) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    mapper(tx)
        .someRules(tx.tenant(), version, ids.toArray(String[]::new))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.offeringId(), id -> new ArrayList<>())
                    .add(row.content()));
    return found;
  }

  Optional<PriceBook> priceBook(Transaction tx, CatalogReference version, String currency) {
    return Optional.ofNullable(mapper(tx).priceList(tx.tenant(), version, currency))
        .map(
            json -> {
              CatalogRows.ReductionsRow reductions = mapper(tx).reductions(tx.tenant(), version);
              return new PriceBook(
                  MoneyJson.read(json, PriceList.class),
                  MoneyJson.read(reductions.promotions(), PROMOTIONS),
                  MoneyJson.read(reductions.bundleDiscounts(), BUNDLES));
            });
  }

  private static void insertParts(
      Transaction tx, CatalogMapper mapper, CatalogReference version, CatalogContent content) {
    int position = 0;
    for (Offering offering : content.offerings()) {
      mapper.insertOffering(
          tx.tenant(), version, offering.offeringId(), position++, MoneyJson.text(offering));
    }
    for (CatalogRule rule : content.rules()) {
      mapper.insertRule(
          tx.tenant(), version, rule.ruleId(), rule.offeringId(), position++, MoneyJson.text(rule));
    }
    for (PriceList list : content.priceLists()) {
      mapper.insertPriceList(
          tx.tenant(),
          version,
          list.priceListId(),
          list.currency(),
          position++,
          MoneyJson.text(list));
    }
  }

  private static CatalogMapper mapper(Transaction tx) {
    return tx.mapper(CatalogMapper.class);
  }
}
