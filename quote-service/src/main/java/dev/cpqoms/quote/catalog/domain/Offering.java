package dev.cpqoms.quote.catalog.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be put on a quote.
 *
 * @param options what the customer may choose about it
 * @param components of a bundle: what belongs to one of it
 */
public record Offering(
    String offeringId,
    String name,
    OfferingType type,
    List<OfferingOption> options,
    List<BundleComponent> components) {

  public Offering(
      String offeringId,
      String name,
      OfferingType type,
      @Nullable List<OfferingOption> options,
      @Nullable List<BundleComponent> components) {
    this.offeringId = offeringId;
    this.name = name;
    this.type = type;
    this.options = options == null ? List.of() : List.copyOf(options);
    this.components = components == null ? List.of() : List.copyOf(components);
  }

  public Optional<OfferingOption> option(String optionId) {
    return options.stream().filter(option -> option.optionId().equals(optionId)).findFirst();
  }
}
