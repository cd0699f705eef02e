package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.Offering;
import java.util.ArrayList;
import java.util.List;

/** A bundle comes with as many of its components as it has room for. */
final class BundleRules {

  private BundleRules() {}

  static List<Conflict> components(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < configuration.lines().size(); i++) {
      RequestedLine line = configuration.lines().get(i);
      List<BundleComponent> components =
          configuration
              .assortment()
              .offering(line.offeringId())
              .map(Offering::components)
              .orElse(List.of());
      for (BundleComponent component : components) {
        int there = quantity(configuration, component.offeringId());
        int least = component.min() * line.quantity();
        int most = component.max() * line.quantity();
        if (there < least || there > most) {
          conflicts.add(
              new Conflict(
                  "%s comes with %d to %d of %s, not %d; change that quantity"
                      .formatted(configuration.name(i), least, most, component.offeringId(), there),
                  i));
        }
      }
    }
    return conflicts;
  }

  private static int quantity(Configuration configuration, String offeringId) {
    return configuration.lines().stream()
        .filter(line -> line.offeringId().equals(offeringId))
        .mapToInt(RequestedLine::quantity)
        .sum();
  }
}
