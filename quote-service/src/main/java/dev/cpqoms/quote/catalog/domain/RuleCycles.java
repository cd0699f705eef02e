package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No offering requires itself by way of others; a cycle is named with its members. */
final class RuleCycles {
  private final List<CatalogRule> rules;
  private final Requirements requirements;
  private final Set<String> done = new HashSet<>();
  private final List<CatalogRule> path = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private RuleCycles(List<CatalogRule> rules) {
    this.rules = rules;
    this.requirements = new Requirements(rules);
  }

  static List<Finding> findings(CatalogContent content) {
    RuleCycles search = new RuleCycles(content.rules());
    search.requirements.offerings().forEach(search::visit);
    return search.findings;
  }

  private void visit(String offering) {
    int start = positionOnPath(offering);
    if (start >= 0) {
      findings.add(cycle(path.subList(start, path.size())));
      return;
    }
    if (done.contains(offering)) {
      return;
    }
    for (CatalogRule rule : requirements.of(offering)) {
      path.add(rule);
      visit(rule.target());
      path.removeLast();
    }
    done.add(offering);
  }

  private int positionOnPath(String offering) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).offeringId().equals(offering)) {
        return i;
      }
    }
    return -1;
  }

  private Finding cycle(List<CatalogRule> members) {
    String names = members.stream().map(CatalogRule::ruleId).collect(Collectors.joining(", "));
    String chain =
        members.stream().map(CatalogRule::offeringId).collect(Collectors.joining(" requires "));
    return new Finding(
        "rules %s form a cycle: %s requires %s"
            .formatted(names, chain, members.getFirst().offeringId()),
        "/rules/" + rules.indexOf(members.getLast()));
  }
}
