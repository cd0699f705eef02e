package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No offering requires what it excludes, or two values of one option. */
final class RuleContradictions {

  private RuleContradictions() {}

  static List<Finding> findings(CatalogContent content) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(requiredAndExcluded(content));
    findings.addAll(twoValues(content.rules()));
    return findings;
  }

  private static List<Finding> requiredAndExcluded(CatalogContent content) {
    Requirements requirements = new Requirements(content.rules());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < content.rules().size(); i++) {
      CatalogRule rule = content.rules().get(i);
      if (rule.kind() == CatalogRule.Kind.EXCLUDES) {
        for (String offering : bothOnTheQuote(requirements, rule)) {
          findings.add(
              new Finding(
                  "%s requires %s, and rule %s excludes %s with %s: it could never be sold"
                      .formatted(
                          offering,
                          offering.equals(rule.offeringId()) ? rule.target() : rule.offeringId(),
                          rule.ruleId(),
                          rule.offeringId(),
                          rule.target()),
                  "/rules/" + i));
        }
      }
    }
    return findings;
  }

  private static List<String> bothOnTheQuote(Requirements requirements, CatalogRule exclusion) {
    return Stream.concat(
            requirements.offerings().stream(),
            Stream.of(exclusion.offeringId(), exclusion.target()))
        .distinct()
        .filter(
            offering -> {
              Set<String> needed = requirements.reachableFrom(offering);
              return (offering.equals(exclusion.offeringId())
                      || needed.contains(exclusion.offeringId()))
                  && (offering.equals(exclusion.target()) || needed.contains(exclusion.target()));
            })
        .toList();
  }

  private static List<Finding> twoValues(List<CatalogRule> rules) {
    List<Finding> findings = new ArrayList<>();
    Map<String, CatalogRule> first = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      CatalogRule rule = rules.get(i);
      if (rule.kind() != CatalogRule.Kind.REQUIRES_OPTION_VALUE) {
        continue;
      }
      String about = rule.offeringId() + " " + rule.target() + " " + rule.optionId();
      CatalogRule other = first.putIfAbsent(about, rule);
      if (other != null && !String.valueOf(other.value()).equals(rule.value())) {
        findings.add(
            new Finding(
                "rules %s and %s require %s and %s for option %s of %s"
                    .formatted(
                        other.ruleId(),
                        rule.ruleId(),
                        other.value(),
                        rule.value(),
                        rule.optionId(),
                        rule.target()),
                "/rules/" + i));
      }
    }
    return findings;
  }
}
