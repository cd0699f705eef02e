package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.CatalogRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of the catalog demand of lines that stand together. */
final class CatalogRules {
  private CatalogRules() {}

  static List<Conflict> requirements(Configuration configuration) {
    return eachInForce(
        configuration,
        CatalogRule.Kind.REQUIRES,
        (rule, line) ->
            configuration.linesOf(rule.target()).isEmpty()
                ? List.of(
                    conflict(
                        Conflict.Kind.REQUIRES,
                        rule,
                        "%s requires %s; add it or remove line %s"
                            .formatted(line.name(), rule.target(), line.itemId()),
                        new Broken(
                            List.of(line),
                            Map.of(),
                            List.of(Resolution.add(rule.target()), Resolution.remove(line)))))
                : List.of());
  }

  static List<Conflict> exclusions(Configuration configuration) {
    return eachInForce(
        configuration,
        CatalogRule.Kind.EXCLUDES,
        (rule, line) -> {
          List<RequestedLine> excluded = configuration.linesOf(rule.target());
          if (excluded.isEmpty()) {
            return List.of();
          }
          List<RequestedLine> all = Stream.concat(Stream.of(line), excluded.stream()).toList();
          return List.of(
              conflict(
                  Conflict.Kind.EXCLUDES,
                  rule,
                  "%s excludes %s; remove one of them".formatted(line.name(), names(excluded)),
                  new Broken(all, Map.of(), all.stream().map(Resolution::remove).toList())));
        });
  }

  static List<Conflict> optionValues(Configuration configuration) {
    return eachInForce(
        configuration,
        CatalogRule.Kind.REQUIRES_OPTION_VALUE,
        (rule, line) -> {
          List<RequestedLine> wrong =
              configuration.linesOf(rule.target()).stream()
                  .filter(target -> !hasValue(target, rule))
                  .toList();
          boolean first = configuration.linesOf(rule.offeringId()).getFirst().equals(line);
          return wrong.isEmpty() || !first ? List.of() : List.of(wrongValue(rule, line, wrong));
        });
  }

  private static Conflict wrongValue(
      CatalogRule rule, RequestedLine line, List<RequestedLine> wrong) {
    String optionId = String.valueOf(rule.optionId());
    String value = String.valueOf(rule.value());
    Map<String, String> offending = new HashMap<>();
    List<Resolution> ways = new ArrayList<>();
    for (RequestedLine target : wrong) {
      String chosen = target.options().get(optionId);
      offending.put(target.itemId() + "." + optionId, chosen == null ? "" : chosen);
      ways.add(Resolution.choose(target, optionId, List.of(value)));
    }
    ways.add(Resolution.remove(line));
    return conflict(
        Conflict.Kind.REQUIRES_OPTION_VALUE,
        rule,
        "%s requires %s=%s on %s; choose it there or remove line %s"
            .formatted(line.name(), optionId, value, names(wrong), line.itemId()),
        new Broken(
            Stream.concat(Stream.of(line), wrong.stream()).distinct().toList(), offending, ways));
  }

  private static boolean hasValue(RequestedLine line, CatalogRule rule) {
    return line.options().entrySet().stream()
        .anyMatch(
            choice ->
                Objects.equals(choice.getKey(), rule.optionId())
                    && Objects.equals(choice.getValue(), rule.value()));
  }

  private static List<Conflict> eachInForce(
      Configuration configuration,
      CatalogRule.Kind kind,
      BiFunction<CatalogRule, RequestedLine, List<Conflict>> conflicts) {
    List<Conflict> found = new ArrayList<>();
    for (CatalogRule rule : configuration.assortment().rules()) {
      if (rule.kind() == kind) {
        configuration
            .linesOf(rule.offeringId())
            .forEach(line -> found.addAll(conflicts.apply(rule, line)));
      }
    }
    return found;
  }

  private static Conflict conflict(
      Conflict.Kind kind, CatalogRule rule, String why, Broken broken) {
    return new Conflict(
        kind,
        rule.ruleId(),
        "rule " + rule.ruleId() + ": " + why,
        broken.lines(),
        broken.values(),
        broken.ways());
  }

  private static String names(List<RequestedLine> lines) {
    return lines.stream().map(RequestedLine::name).collect(Collectors.joining(" and "));
  }

  private record Broken(
      List<RequestedLine> lines, Map<String, String> values, List<Resolution> ways) {}
}
