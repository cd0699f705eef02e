package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cycles in who needs whom; without recursion, because a catalog may be a long chain. */
final class CycleSearch {

  /**
   * One offering needs another.
   *
   * @param name of the rule or the bundle that says so
   * @param pointer to the place that says so
   */
  record Need(String from, String to, String name, String pointer) {}

  private final Map<String, List<Need>> needs = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<Need> path = new ArrayList<>();
  private final Map<String, Integer> depth = new HashMap<>();
  private final Deque<Visit> visits = new ArrayDeque<>();
  private final List<List<Need>> cycles = new ArrayList<>();

  private CycleSearch(List<Need> all) {
    for (Need need : all) {
      needs.computeIfAbsent(need.from(), from -> new ArrayList<>()).add(need);
    }
  }

  /** Each cycle as the chain of needs that leads back to its beginning. */
  static List<List<Need>> cycles(List<Need> needs) {
    CycleSearch search = new CycleSearch(needs);
    search.needs.keySet().forEach(search::walkFrom);
    return search.cycles;
  }

  private void walkFrom(String start) {
    if (done.contains(start)) {
      return;
    }
    enter(start);
    while (!visits.isEmpty()) {
      Visit visit = visits.getLast();
      if (visit.open().hasNext()) {
        follow(visit.open().next());
      } else {
        leave(visit.offering());
      }
    }
  }

  private void follow(Need need) {
    Integer start = depth.get(need.to());
    if (start != null) {
      List<Need> cycle = new ArrayList<>(path.subList(start, path.size()));
      cycle.add(need);
      cycles.add(cycle);
    } else if (!done.contains(need.to())) {
      path.add(need);
      enter(need.to());
    }
  }

  private void enter(String offering) {
    depth.put(offering, visits.size());
    visits.addLast(new Visit(offering, needs.getOrDefault(offering, List.of()).iterator()));
  }

  private void leave(String offering) {
    visits.removeLast();
    depth.remove(offering);
    done.add(offering);
    if (!path.isEmpty()) {
      path.removeLast();
    }
  }

  private record Visit(String offering, Iterator<Need> open) {}
}
