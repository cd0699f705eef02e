package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.Price;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the content of one new version, a statement per kind of part. */
final class CatalogInserts {
  static final String PROMOTION = "PROMOTION";
  static final String BUNDLE_DISCOUNT = "BUNDLE_DISCOUNT";

  private final Transaction tx;
  private final CatalogInsertMapper mapper;
  private final CatalogReference version;

  CatalogInserts(Transaction tx, CatalogReference version) {
    this.tx = tx;
    this.mapper = tx.mapper(CatalogInsertMapper.class);
    this.version = version;
  }

  void insert(CatalogContent content) {
    CatalogRows.ReductionsRow reductions =
        new CatalogRows.ReductionsRow(
            MoneyJson.text(content.promotions()), MoneyJson.text(content.bundleDiscounts()));
    mapper.insertVersion(
        tx.tenant(),
        version,
        tx.now(),
        tx.context().actor().subject(),
        content.offerings().size(),
        reductions);
    mapper.insertOfferings(
        tx.tenant(),
        version,
        CatalogRows.Columns.of(
            content.offerings(), Offering::offeringId, Offering::offeringId, MoneyJson::text));
    mapper.insertRules(
        tx.tenant(),
        version,
        CatalogRows.Columns.of(
            content.rules(), CatalogRule::ruleId, CatalogRule::offeringId, MoneyJson::text));
    int position = 0;
    for (PriceList list : content.priceLists()) {
      insertPrices(list, position++);
    }
    insertReductions(content);
  }

  private void insertPrices(PriceList list, int position) {
    mapper.insertPriceList(
        tx.tenant(),
        version,
        new CatalogRows.PriceListRow(list.priceListId(), list.currency()),
        position);
    Map<String, List<Price>> byOffering =
        list.prices().stream()
            .collect(
                Collectors.groupingBy(Price::offeringId, LinkedHashMap::new, Collectors.toList()));
    mapper.insertPrices(
        tx.tenant(),
        version,
        list.priceListId(),
        CatalogRows.Columns.of(
            List.copyOf(byOffering.entrySet()),
            Map.Entry::getKey,
            Map.Entry::getKey,
            entry -> MoneyJson.text(entry.getValue())));
  }

  private void insertReductions(CatalogContent content) {
    mapper.insertReductions(
        tx.tenant(),
        version,
        PROMOTION,
        CatalogRows.Columns.of(
            content.promotions(), Promotion::promotionId, Promotion::offeringId, MoneyJson::text));
    List<Member> members =
        content.bundleDiscounts().stream()
            .flatMap(
                bundle ->
                    bundle.offeringIds().stream().distinct().map(id -> new Member(bundle, id)))
            .toList();
    mapper.insertReductions(
        tx.tenant(),
        version,
        BUNDLE_DISCOUNT,
        CatalogRows.Columns.of(
            members,
            member -> member.bundle().bundleId(),
            Member::offeringId,
            member -> MoneyJson.text(member.bundle())));
  }

  private record Member(BundleDiscount bundle, String offeringId) {}
}
