package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.CatalogRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules of the catalog demand of lines that stand together. */
final class CatalogRules {

  private CatalogRules() {}

  static List<Conflict> requirements(Configuration configuration) {
    return ofKind(
        configuration,
        CatalogRule.Kind.REQUIRES,
        rule -> {
          boolean met = !configuration.positionsOf(rule.target()).isEmpty();
          return inForce(configuration, rule).stream()
              .filter(line -> !met)
              .map(
                  line ->
                      conflict(
                          rule,
                          "%s requires %s; add it or remove line %d"
                              .formatted(configuration.name(line), rule.target(), line + 1),
                          line))
              .toList();
        });
  }

  static List<Conflict> exclusions(Configuration configuration) {
    return ofKind(
        configuration,
        CatalogRule.Kind.EXCLUDES,
        rule -> {
          List<Integer> excluded = configuration.positionsOf(rule.target());
          return inForce(configuration, rule).stream()
              .filter(line -> !excluded.isEmpty())
              .map(
                  line ->
                      conflict(
                          rule,
                          "%s excludes %s; remove one of them"
                              .formatted(configuration.name(line), names(configuration, excluded)),
                          line))
              .toList();
        });
  }

  static List<Conflict> optionValues(Configuration configuration) {
    return ofKind(
        configuration,
        CatalogRule.Kind.REQUIRES_OPTION_VALUE,
        rule -> {
          List<Integer> wrong =
              configuration.positionsOf(rule.target()).stream()
                  .filter(line -> !hasValue(configuration.lines().get(line), rule))
                  .toList();
          return inForce(configuration, rule).stream()
              .limit(wrong.isEmpty() ? 0 : 1)
              .map(
                  line ->
                      conflict(
                          rule,
                          "%s requires %s=%s on %s; choose it there or remove line %d"
                              .formatted(
                                  configuration.name(line),
                                  rule.optionId(),
                                  rule.value(),
                                  names(configuration, wrong),
                                  line + 1),
                          line))
              .toList();
        });
  }

  private static boolean hasValue(RequestedLine line, CatalogRule rule) {
    return line.options().entrySet().stream()
        .anyMatch(
            choice ->
                Objects.equals(choice.getKey(), rule.optionId())
                    && Objects.equals(choice.getValue(), rule.value()));
  }

  private static List<Conflict> ofKind(
      Configuration configuration,
      CatalogRule.Kind kind,
      Function<CatalogRule, List<Conflict>> conflicts) {
    List<Conflict> found = new ArrayList<>();
    for (CatalogRule rule : configuration.assortment().rules()) {
      if (rule.kind() == kind) {
        found.addAll(conflicts.apply(rule));
      }
    }
    return found;
  }

  private static List<Integer> inForce(Configuration configuration, CatalogRule rule) {
    return configuration.positionsOf(rule.offeringId());
  }

  private static Conflict conflict(CatalogRule rule, String why, int line) {
    return new Conflict("rule " + rule.ruleId() + ": " + why, line);
  }

  private static String names(Configuration configuration, List<Integer> lines) {
    return lines.stream().map(configuration::name).collect(Collectors.joining(" and "));
  }
}
