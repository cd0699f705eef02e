package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which offering requires which, as a graph. */
final class Requirements {
  private final Map<String, List<CatalogRule>> byOffering = new LinkedHashMap<>();

  Requirements(List<CatalogRule> rules) {
    for (CatalogRule rule : rules) {
      if (rule.kind() == CatalogRule.Kind.REQUIRES) {
        byOffering.computeIfAbsent(rule.offeringId(), id -> new ArrayList<>()).add(rule);
      }
    }
  }

  Set<String> offerings() {
    return byOffering.keySet();
  }

  List<CatalogRule> of(String offeringId) {
    return byOffering.getOrDefault(offeringId, List.of());
  }

  /** Everything that has to be on the quote, sooner or later, because this offering is. */
  Set<String> reachableFrom(String offeringId) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(offeringId));
    while (!open.isEmpty()) {
      for (CatalogRule rule : of(open.removeFirst())) {
        if (reached.add(rule.target())) {
          open.addLast(rule.target());
        }
      }
    }
    return reached;
  }
}
