package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.blocks.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a configuration cannot be offered: the rule, the lines it concerns, the values that offend
 * it, and ways out.
 *
 * @param ruleId of a rule of the catalog, null for what every catalog demands
 * @param lines the line that brought the rule into force first
 * @param values what offends, by name
 * @param resolutions each of which would settle it
 */
record Conflict(
    Kind kind,
    @Nullable String ruleId,
    String detail,
    List<RequestedLine> lines,
    Map<String, String> values,
    List<Resolution> resolutions) {

  /** The kinds of rules that can be broken. */
  enum Kind {
    ITEM_ID_TWICE,
    OFFERING_UNKNOWN,
    OPTION_UNKNOWN,
    VALUE_NOT_ALLOWED,
    OPTION_MISSING,
    REQUIRES,
    EXCLUDES,
    REQUIRES_OPTION_VALUE,
    BUNDLE_CARDINALITY
  }

  Conflict {
    lines = List.copyOf(lines);
    values = new TreeMap<>(values);
    resolutions = List.copyOf(resolutions);
  }

  static Conflict of(
      Kind kind, String detail, RequestedLine line, Map<String, String> values, Resolution way) {
    return new Conflict(kind, null, detail, List.of(line), values, List.of(way));
  }

  /** The same whatever the order of the lines. */
  String sortKey() {
    return (ruleId == null ? "" : ruleId) + " " + itemIds() + " " + detail;
  }

  Problem.Item item() {
    List<Line> named =
        lines.stream().map(line -> new Line(line.itemId(), line.offeringId())).toList();
    return new Problem.Item(
        detail, lines.getFirst().pointer(), new Facts(kind, ruleId, named, values, resolutions));
  }

  private String itemIds() {
    return lines.stream().map(RequestedLine::itemId).collect(Collectors.joining(" "));
  }

  /** The conflict for programs. */
  record Facts(
      Kind kind,
      @Nullable String ruleId,
      List<Line> lines,
      Map<String, String> values,
      List<Resolution> resolutions) {}

  record Line(String itemId, String offeringId) {}
}
