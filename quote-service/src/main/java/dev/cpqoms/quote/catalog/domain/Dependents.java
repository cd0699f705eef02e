package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which offerings cannot be sold without another one, by rules or as bundles. */
final class Dependents {
  private final Map<String, List<String>> directly = new HashMap<>();

  Dependents(CatalogContent content) {
    List<CycleSearch.Need> needs = new ArrayList<>(RuleCycles.requirements(content.rules()));
    needs.addAll(RuleCycles.components(content.offerings()));
    for (CycleSearch.Need need : needs) {
      directly.computeIfAbsent(need.to(), to -> new ArrayList<>()).add(need.from());
    }
  }

  /** The offering itself and everything that brings it along, sooner or later. */
  Set<String> of(String offeringId) {
    Set<String> reached = new LinkedHashSet<>(List.of(offeringId));
    Deque<String> open = new ArrayDeque<>(List.of(offeringId));
    while (!open.isEmpty()) {
      for (String dependent : directly.getOrDefault(open.removeFirst(), List.of())) {
        if (reached.add(dependent)) {
          open.addLast(dependent);
        }
      }
    }
    return reached;
  }
}
