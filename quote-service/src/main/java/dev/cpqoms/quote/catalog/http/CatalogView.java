package dev.cpqoms.quote.catalog.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The active version of a catalog as clients see it. */
record CatalogView(
    String catalogId,
    int version,
    Instant publishedAt,
    List<OfferingView> offerings,
    List<CatalogRule> rules,
    List<PriceList> priceLists,
    List<Promotion> promotions,
    List<BundleDiscount> bundleDiscounts) {

  static CatalogView of(Publication publication, CatalogContent content) {
    return new CatalogView(
        publication.active().catalogId(),
        publication.active().version(),
        publication.publishedAt(),
        content.offerings().stream().map(OfferingView::of).toList(),
        content.rules(),
        content.priceLists(),
        content.promotions(),
        content.bundleDiscounts());
  }

  record OfferingView(
      String offeringId,
      String name,
      OfferingType type,
      List<OptionView> options,
      List<BundleComponent> components) {
    static OfferingView of(Offering offering) {
      return new OfferingView(
          offering.offeringId(),
          offering.name(),
          offering.type(),
          offering.options().stream().map(OptionView::of).toList(),
          offering.components());
    }
  }

  record OptionView(
      String optionId,
      String name,
      boolean required,
      List<String> allowedValues,
      @JsonProperty("default") @Nullable String defaultValue) {
    static OptionView of(OfferingOption option) {
      return new OptionView(
          option.optionId(),
          option.name(),
          option.required(),
          option.allowedValues(),
          option.defaultValue());
    }
  }
}
