package dev.cpqoms.quote.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic with its allowed values.
 *
 * @param defaultValue taken when the customer chooses none
 */
public record OfferingOption(
    String optionId,
    String name,
    boolean required,
    List<String> allowedValues,
    @Nullable String defaultValue) {

  public OfferingOption {
    allowedValues = List.copyOf(allowedValues);
  }
}
