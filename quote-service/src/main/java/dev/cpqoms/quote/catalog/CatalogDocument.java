package dev.cpqoms.quote.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalog as it is published, imported and exported; contracts/catalog/catalog.v1.json.
 *
 * @param format the format's name, for readers of files
 * @param source where the document was exported from; kept for the audit log, otherwise without
 *     effect
 */
public record CatalogDocument(
    @Nullable String format,
    @Nullable Source source,
    List<OfferingBody> offerings,
    @Nullable List<RuleBody> rules,
    List<PriceListBody> priceLists,
    @Nullable List<PromotionBody> promotions,
    @Nullable List<BundleBody> bundleDiscounts) {

  public static final String FORMAT = "cpq-catalog/1";

  public CatalogDocument {
    InvalidField.check(
        format == null || format.equals(FORMAT), "/format", "must be " + FORMAT + " or absent");
    InvalidField.list("/offerings", offerings, 1, 20_000);
    InvalidField.list("/rules", orNone(rules), 0, 50_000);
    InvalidField.list("/priceLists", priceLists, 1, 20);
    InvalidField.list("/promotions", orNone(promotions), 0, 2000);
    InvalidField.list("/bundleDiscounts", orNone(bundleDiscounts), 0, 2000);
  }

  public CatalogContent content() {
    return new CatalogContent(
        offerings.stream().map(OfferingBody::offering).toList(),
        orNone(rules).stream().map(RuleBody::rule).toList(),
        priceLists.stream().map(PriceListBody::priceList).toList(),
        orNone(promotions).stream().map(PromotionBody::promotion).toList(),
        orNone(bundleDiscounts).stream().map(BundleBody::bundle).toList());
  }

  /** The version of the catalog that a document was exported from. */
  public record Source(String catalogId, int version) {}

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  public record OfferingBody(
      String offeringId,
      String name,
      OfferingType type,
      @Nullable List<OptionBody> options,
      @Nullable List<BundleComponent> components) {
    public OfferingBody {
      Fields.businessId("/offeringId", offeringId);
      InvalidField.text("/name", name, 200);
      InvalidField.required("/type", type);
      InvalidField.list("/options", orNone(options), 0, 50);
      InvalidField.list("/components", orNone(components), 0, 50);
    }

    Offering offering() {
      return new Offering(
          offeringId,
          name,
          type,
          orNone(options).stream().map(OptionBody::option).toList(),
          components);
    }
  }

  public record OptionBody(
      String optionId,
      String name,
      boolean required,
      List<String> allowedValues,
      @JsonProperty("default") @Nullable String defaultValue) {
    public OptionBody {
      Fields.businessId("/optionId", optionId);
      InvalidField.text("/name", name, 200);
      InvalidField.list("/allowedValues", allowedValues, 0, 100);
    }

    OfferingOption option() {
      return new OfferingOption(optionId, name, required, allowedValues, defaultValue);
    }
  }

  public record RuleBody(
      String ruleId,
      CatalogRule.Kind kind,
      String offeringId,
      @Nullable String targetOfferingId,
      @Nullable String optionId,
      @Nullable String value) {
    public RuleBody {
      Fields.businessId("/ruleId", ruleId);
      InvalidField.required("/kind", kind);
      Fields.businessId("/offeringId", offeringId);
    }

    CatalogRule rule() {
      return new CatalogRule(ruleId, kind, offeringId, targetOfferingId, optionId, value);
    }
  }

  public record PromotionBody(
      String promotionId, String offeringId, String percent, Instant from, Instant until) {
    public PromotionBody {
      Fields.businessId("/promotionId", promotionId);
      Fields.businessId("/offeringId", offeringId);
      Fields.percent("/percent", percent);
      InvalidField.required("/from", from);
      InvalidField.required("/until", until);
    }

    Promotion promotion() {
      return new Promotion(
          promotionId, offeringId, Fields.percent("/percent", percent), from, until);
    }
  }

  public record BundleBody(String bundleId, List<String> offeringIds, String percent) {
    public BundleBody {
      Fields.businessId("/bundleId", bundleId);
      InvalidField.list("/offeringIds", offeringIds, 2, 50);
      Fields.percent("/percent", percent);
    }

    BundleDiscount bundle() {
      return new BundleDiscount(bundleId, offeringIds, Fields.percent("/percent", percent));
    }
  }
}
