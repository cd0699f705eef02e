package dev.cpqoms.quote.revision.domain;

import dev.cpqoms.quote.quote.domain.PriceSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one revision to another: in its terms, line by line, and in what it costs.
 *
 * @param terms the parts of the frame that differ
 * @param lines added, removed and changed lines, in the order of their ids
 * @param before what the first one costs, null when it was never priced
 * @param after what the second one costs, null when it is not priced
 */
public record RevisionDifference(
    int from,
    int to,
    List<FieldChange> terms,
    List<LineChange> lines,
    @Nullable QuoteTotals before,
    @Nullable QuoteTotals after) {

  /** How a line differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A value before and after; null where there was or is none. */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  /** A line that is not the same on both sides. */
  public record LineChange(String itemId, Kind kind, List<FieldChange> changes) {}

  public static RevisionDifference between(Quote from, Quote to) {
    return new RevisionDifference(
        from.revision(),
        to.revision(),
        changes(Described.terms(from.terms()), Described.terms(to.terms())),
        lines(from, to),
        totals(from),
        totals(to));
  }

  private static List<LineChange> lines(Quote from, Quote to) {
    Map<String, QuoteLine> old = byId(from);
    Map<String, QuoteLine> now = byId(to);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .map(id -> line(id, old.get(id), now.get(id)))
        .filter(change -> change.kind() != Kind.CHANGED || !change.changes().isEmpty())
        .toList();
  }

  private static LineChange line(String id, @Nullable QuoteLine old, @Nullable QuoteLine now) {
    Kind kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
    return new LineChange(id, kind, changes(Described.line(old), Described.line(now)));
  }

  private static List<FieldChange> changes(Map<String, String> old, Map<String, String> now) {
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .filter(field -> !Objects.equals(old.get(field), now.get(field)))
        .map(field -> new FieldChange(field, old.get(field), now.get(field)))
        .toList();
  }

  private static Map<String, QuoteLine> byId(Quote quote) {
    return quote.lines().stream().collect(Collectors.toMap(QuoteLine::itemId, line -> line));
  }

  private static @Nullable QuoteTotals totals(Quote quote) {
    PriceSummary price = quote.evidence().price();
    return price == null ? null : price.totals();
  }
}
