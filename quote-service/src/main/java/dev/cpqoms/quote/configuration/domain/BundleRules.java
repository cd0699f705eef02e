package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.Offering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles come with as many of their components as they have room for, all bundles together. */
final class BundleRules {
  private BundleRules() {}

  static List<Conflict> components(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    rooms(configuration)
        .forEach(
            (offeringId, room) -> {
              int there =
                  configuration.linesOf(offeringId).stream()
                      .mapToInt(RequestedLine::quantity)
                      .sum();
              if (there < room.least || there > room.most) {
                conflicts.add(conflict(offeringId, room, there));
              }
            });
    return conflicts;
  }

  private static Map<String, Room> rooms(Configuration configuration) {
    Map<String, Room> rooms = new TreeMap<>();
    for (RequestedLine line : configuration.lines()) {
      List<BundleComponent> components =
          configuration.offering(line).map(Offering::components).orElse(List.of());
      for (BundleComponent component : components) {
        rooms
            .computeIfAbsent(component.offeringId(), id -> new Room())
            .grow(line, component.min() * line.quantity(), component.max() * line.quantity());
      }
    }
    return rooms;
  }

  private static Conflict conflict(String offeringId, Room room, int there) {
    String bundles = String.join(" and ", room.bundles.stream().map(RequestedLine::name).toList());
    return new Conflict(
        Conflict.Kind.BUNDLE_CARDINALITY,
        null,
        "%s %s with %d to %d of %s, not %d; change that quantity"
            .formatted(
                bundles,
                room.bundles.size() == 1 ? "comes" : "come",
                room.least,
                room.most,
                offeringId,
                there),
        room.bundles,
        Map.of(offeringId, String.valueOf(there)),
        List.of(Resolution.quantity(offeringId, room.least, room.most)));
  }

  /** What the bundles on the quote ask for of one component. */
  private static final class Room {
    private final List<RequestedLine> bundles = new ArrayList<>();
    private int least;
    private int most;

    void grow(RequestedLine bundle, int min, int max) {
      bundles.add(bundle);
      least += min;
      most += max;
    }
  }
}
