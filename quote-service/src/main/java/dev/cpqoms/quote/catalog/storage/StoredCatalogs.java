package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.CatalogVersion;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.Price;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Catalog versions in PostgreSQL, one row per part, so that a part can be read by itself. */
public final class StoredCatalogs implements CatalogVersions {
  public static final List<Class<?>> MAPPERS =
      List.of(
          CatalogMapper.class,
          CatalogPartsMapper.class,
          CatalogInsertMapper.class,
          PublicationMapper.class);

  static final TypeReference<List<Price>> PRICES = new TypeReference<>() {};
  private static final TypeReference<List<Promotion>> PROMOTIONS = new TypeReference<>() {};
  private static final TypeReference<List<BundleDiscount>> BUNDLES = new TypeReference<>() {};

  @Override
  public Optional<Publication> publication(Transaction tx, String catalogId) {
    return Optional.ofNullable(
            tx.mapper(PublicationMapper.class).publication(tx.tenant(), catalogId))
        .map(CatalogRows.PublicationRow::publication);
  }

  @Override
  public Optional<CatalogVersion> version(Transaction tx, CatalogReference version) {
    return Optional.ofNullable(mapper(tx).version(tx.tenant(), version))
        .map(CatalogRows.VersionRow::summary);
  }

  @Override
  public List<CatalogVersion> versions(
      Transaction tx, String catalogId, @Nullable Integer before, int limit) {
    return mapper(tx).versions(tx.tenant(), catalogId, before, limit).stream()
        .map(CatalogRows.VersionRow::summary)
        .toList();
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
            .map(list -> priceList(tx, version, list))
            .toList(),
        MoneyJson.read(reductions.promotions(), PROMOTIONS),
        MoneyJson.read(reductions.bundleDiscounts(), BUNDLES));
  }

  @Override
  public Optional<String> priceList(Transaction tx, CatalogReference version, String currency) {
    return Optional.ofNullable(parts(tx).priceList(tx.tenant(), version, currency));
  }

  @Override
  public SortedMap<String, String> priceLists(Transaction tx, CatalogReference version) {
    SortedMap<String, String> lists = new TreeMap<>();
    mapper(tx)
        .priceLists(tx.tenant(), version)
        .forEach(list -> lists.put(list.currency(), list.priceListId()));
    return lists;
  }

  @Override
  public Map<String, List<String>> currencies(
      Transaction tx, CatalogReference version, Collection<String> offeringIds) {
    return parts(tx).currencies(tx.tenant(), version, offeringIds.toArray(String[]::new)).stream()
        .collect(
            Collectors.groupingBy(
                CatalogRows.PartRow::offeringId,
                Collectors.mapping(CatalogRows.PartRow::content, Collectors.toList())));
  }

  private static PriceList priceList(
      Transaction tx, CatalogReference version, CatalogRows.PriceListRow list) {
    List<Price> prices =
        mapper(tx).prices(tx.tenant(), version, list.priceListId()).stream()
            .flatMap(row -> MoneyJson.read(row.content(), PRICES).stream())
            .toList();
    return new PriceList(list.priceListId(), list.currency(), prices);
  }

  private static CatalogMapper mapper(Transaction tx) {
    return tx.mapper(CatalogMapper.class);
  }

  private static CatalogPartsMapper parts(Transaction tx) {
    return tx.mapper(CatalogPartsMapper.class);
  }
}
