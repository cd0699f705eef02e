package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No offering requires itself, and no bundle contains itself; a cycle is named with its members.
 */
final class RuleCycles {
  private RuleCycles() {}

  static List<Finding> findings(CatalogContent content) {
    List<Finding> findings = new ArrayList<>();
    for (List<CycleSearch.Need> cycle : CycleSearch.cycles(requirements(content.rules()))) {
      String rules = cycle.stream().map(CycleSearch.Need::name).collect(Collectors.joining(", "));
      findings.add(finding("rules %s form a cycle: ".formatted(rules), " requires ", cycle));
    }
    for (List<CycleSearch.Need> cycle : CycleSearch.cycles(components(content.offerings()))) {
      findings.add(finding("a bundle contains itself: ", " contains ", cycle));
    }
    return findings;
  }

  static List<CycleSearch.Need> requirements(List<CatalogRule> rules) {
    List<CycleSearch.Need> needs = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      CatalogRule rule = rules.get(i);
      if (rule.kind() == CatalogRule.Kind.REQUIRES) {
        needs.add(
            new CycleSearch.Need(rule.offeringId(), rule.target(), rule.ruleId(), "/rules/" + i));
      }
    }
    return needs;
  }

  /** What a bundle cannot go without. */
  static List<CycleSearch.Need> components(List<Offering> offerings) {
    List<CycleSearch.Need> needs = new ArrayList<>();
    for (int i = 0; i < offerings.size(); i++) {
      Offering bundle = offerings.get(i);
      for (int j = 0; j < bundle.components().size(); j++) {
        BundleComponent component = bundle.components().get(j);
        if (component.min() > 0) {
          needs.add(
              new CycleSearch.Need(
                  bundle.offeringId(),
                  component.offeringId(),
                  bundle.offeringId(),
                  "/offerings/" + i + "/components/" + j));
        }
      }
    }
    return needs;
  }

  private static Finding finding(String what, String verb, List<CycleSearch.Need> cycle) {
    String chain = cycle.stream().map(CycleSearch.Need::from).collect(Collectors.joining(verb));
    return new Finding(what + chain + verb + cycle.getFirst().from(), cycle.getLast().pointer());
  }
}
