package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whatever refers to an offering, an option or a value refers to one that is there. */
final class KnownReferences {
  private final Map<String, Offering> offerings;
  private final List<Finding> findings = new ArrayList<>();

  private KnownReferences(CatalogContent content) {
    this.offerings =
        content.offerings().stream()
            .collect(
                Collectors.toMap(
                    Offering::offeringId, Function.identity(), (first, second) -> first));
  }

  static List<Finding> findings(CatalogContent content) {
    KnownReferences check = new KnownReferences(content);
    each(content.offerings(), "/offerings/", check::offering);
    each(content.rules(), "/rules/", check::rule);
    each(content.priceLists(), "/priceLists/", check::priceList);
    each(
        content.promotions(),
        "/promotions/",
        (promotion, place) -> check.known(promotion.offeringId(), place + "/offeringId"));
    each(
        content.bundleDiscounts(),
        "/bundleDiscounts/",
        (bundle, place) -> each(bundle.offeringIds(), place + "/offeringIds/", check::known));
    return check.findings;
  }

  private void offering(Offering offering, String place) {
    each(
        offering.components(),
        place + "/components/",
        (component, at) -> {
          known(component.offeringId(), at + "/offeringId");
          if (component.min() > component.max()) {
            add("component %s has min above max".formatted(component.offeringId()), at + "/min");
          }
        });
  }

  private void rule(CatalogRule rule, String place) {
    known(rule.offeringId(), place + "/offeringId");
    if (rule.targetOfferingId() != null) {
      known(rule.target(), place + "/targetOfferingId");
    }
    if (rule.kind() == CatalogRule.Kind.REQUIRES_OPTION_VALUE) {
      value(rule.target(), rule.optionId(), rule.value(), place + "/value");
    } else if (rule.targetOfferingId() == null) {
      add("rule %s names no targetOfferingId".formatted(rule.ruleId()), place);
    }
  }

  private void priceList(PriceList list, String place) {
    each(
        list.prices(),
        place + "/prices/",
        (price, at) -> {
          known(price.offeringId(), at + "/offeringId");
          each(
              price.optionValueSurcharges(),
              at + "/optionValueSurcharges/",
              (extra, extraAt) ->
                  value(price.offeringId(), extra.optionId(), extra.value(), extraAt));
        });
  }

  private void known(String offeringId, String place) {
    if (!offerings.containsKey(offeringId)) {
      add("there is no offering " + offeringId, place);
    }
  }

  private void value(
      String offeringId, @Nullable String optionId, @Nullable String value, String place) {
    Offering offering = offerings.get(offeringId);
    if (offering == null) {
      return;
    }
    boolean known =
        offering.options().stream()
            .filter(option -> option.optionId().equals(optionId))
            .anyMatch(option -> value != null && option.allowedValues().contains(value));
    if (!known) {
      add(
          "offering %s has no value %s for option %s".formatted(offeringId, value, optionId),
          place);
    }
  }

  private void add(String detail, String place) {
    findings.add(new Finding(detail, place));
  }

  private static <T> void each(List<T> list, String place, BiConsumer<T, String> check) {
    for (int i = 0; i < list.size(); i++) {
      check.accept(list.get(i), place + i);
    }
  }
}
