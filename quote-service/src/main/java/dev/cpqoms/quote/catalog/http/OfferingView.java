package dev.cpqoms.quote.catalog.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offering as clients see it; schema Offering. */
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
