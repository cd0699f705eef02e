package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Ids are unique within their list, and a currency has one price list. */
final class UniqueIds {

  private UniqueIds() {}

  static List<Finding> findings(CatalogContent content) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(twice("offering", "/offerings", content.offerings(), Offering::offeringId));
    findings.addAll(twice("rule", "/rules", content.rules(), CatalogRule::ruleId));
    findings.addAll(
        twice("price list", "/priceLists", content.priceLists(), PriceList::priceListId));
    findings.addAll(twice("currency", "/priceLists", content.priceLists(), PriceList::currency));
    findings.addAll(
        twice("promotion", "/promotions", content.promotions(), Promotion::promotionId));
    findings.addAll(
        twice("bundle", "/bundleDiscounts", content.bundleDiscounts(), BundleDiscount::bundleId));
    int list = 0;
    for (PriceList priceList : content.priceLists()) {
      String place = "/priceLists/" + list++ + "/prices";
      findings.addAll(
          twice(
              "price of",
              place,
              priceList.prices(),
              price -> price.offeringId() + " " + price.chargeType()));
    }
    return findings;
  }

  private static <T> List<Finding> twice(
      String what, String place, List<T> list, Function<T, String> id) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String name = id.apply(list.get(i));
      if (!seen.add(name)) {
        findings.add(new Finding(what + " " + name + " appears twice", place + "/" + i));
      }
    }
    return findings;
  }
}
