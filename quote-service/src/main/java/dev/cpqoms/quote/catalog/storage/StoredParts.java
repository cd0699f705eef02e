package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.OfferingPrices;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of catalog versions by offering, as the JSON that copies are made of. */
final class StoredParts {

  /** These offerings, as far as they exist. */
  Map<String, String> offerings(Transaction tx, CatalogReference version, Collection<String> ids) {
    Map<String, String> found = new HashMap<>();
    mapper(tx)
        .offerings(tx.tenant(), version, array(ids))
        .forEach(row -> found.put(row.offeringId(), row.content()));
    return found;
  }

  /** The rules that each of these offerings brings into force; an empty list for most. */
  Map<String, String> rules(Transaction tx, CatalogReference version, Collection<String> ids) {
    Map<String, List<String>> found = new HashMap<>();
    mapper(tx)
        .rules(tx.tenant(), version, array(ids))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.offeringId(), id -> new ArrayList<>())
                    .add(row.content()));
    Map<String, String> lists = new HashMap<>();
    for (String id : ids) {
      lists.put(id, "[" + String.join(",", found.getOrDefault(id, List.of())) + "]");
    }
    return lists;
  }

  /** What bears on the price of each of these offerings; nothing for most reductions. */
  Map<String, String> prices(
      Transaction tx, CatalogReference version, String priceListId, Collection<String> ids) {
    Map<String, OfferingPrices> found = new HashMap<>();
    ids.forEach(id -> found.put(id, OfferingPrices.NONE));
    mapper(tx)
        .prices(tx.tenant(), version, priceListId, array(ids))
        .forEach(
            row ->
                found.put(
                    row.offeringId(),
                    OfferingPrices.of(MoneyJson.read(row.content(), StoredCatalogs.PRICES))));
    mapper(tx)
        .reductions(tx.tenant(), version, array(ids))
        .forEach(
            row -> found.computeIfPresent(row.offeringId(), (id, prices) -> with(prices, row)));
    Map<String, String> texts = new HashMap<>();
    found.forEach((id, prices) -> texts.put(id, MoneyJson.text(prices)));
    return texts;
  }

  private static OfferingPrices with(OfferingPrices prices, CatalogRows.ReductionRow row) {
    return row.kind().equals(CatalogInserts.PROMOTION)
        ? prices.and(MoneyJson.read(row.content(), Promotion.class))
        : prices.and(MoneyJson.read(row.content(), BundleDiscount.class));
  }

  private static String[] array(Collection<String> ids) {
    return ids.toArray(String[]::new);
  }

  private static CatalogPartsMapper mapper(Transaction tx) {
    return tx.mapper(CatalogPartsMapper.class);
  }
}
