package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No offering needs what it excludes, or two values of one option. */
final class RuleContradictions {
  private final List<CatalogRule> rules;
  private final Dependents dependents;
  private final List<Finding> findings = new ArrayList<>();

  private RuleContradictions(CatalogContent content) {
    this.rules = content.rules();
    this.dependents = new Dependents(content);
  }

  static List<Finding> findings(CatalogContent content) {
    RuleContradictions check = new RuleContradictions(content);
    check.requiredAndExcluded();
    check.twoValues();
    return check.findings;
  }

  private void requiredAndExcluded() {
    for (int i = 0; i < rules.size(); i++) {
      CatalogRule rule = rules.get(i);
      if (rule.kind() != CatalogRule.Kind.EXCLUDES) {
        continue;
      }
      Set<String> both = new HashSet<>(dependents.of(rule.offeringId()));
      both.retainAll(dependents.of(rule.target()));
      for (String offering : both.stream().sorted().toList()) {
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

  private void twoValues() {
    Map<String, CatalogRule> first = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      CatalogRule rule = rules.get(i);
      if (rule.kind() == CatalogRule.Kind.REQUIRES_OPTION_VALUE) {
        for (String offering : dependents.of(rule.offeringId())) {
          String about = offering + " " + rule.target() + " " + rule.optionId();
          CatalogRule other = first.putIfAbsent(about, rule);
          if (other != null
              && !String.valueOf(other.value()).equals(rule.value())
              && reported.add(other.ruleId() + " " + rule.ruleId())) {
            findings.add(twoValues(other, rule, offering, i));
          }
        }
      }
    }
  }

  private static Finding twoValues(CatalogRule one, CatalogRule two, String offering, int place) {
    String both =
        one.offeringId().equals(two.offeringId())
            ? ""
            : "; %s brings both into force".formatted(offering);
    return new Finding(
        "rules %s and %s require %s and %s for option %s of %s%s"
            .formatted(
                one.ruleId(),
                two.ruleId(),
                one.value(),
                two.value(),
                two.optionId(),
                two.target(),
                both),
        "/rules/" + place);
  }
}
