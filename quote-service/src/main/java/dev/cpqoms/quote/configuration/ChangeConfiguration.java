package dev.cpqoms.quote.configuration;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.request.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code changeConfiguration}: what is to be different. Lines are taken away first,
 * then changed, then added.
 */
public record ChangeConfiguration(
    @Nullable List<String> remove,
    @Nullable List<LineChange> change,
    @Nullable List<ConfigureQuote.Item> add) {
  private static final int MOST_LINES = 200;

  public ChangeConfiguration {
    remove = InvalidField.list("/remove", remove == null ? List.of() : remove, 0, MOST_LINES);
    change = InvalidField.list("/change", change == null ? List.of() : change, 0, MOST_LINES);
    add = InvalidField.list("/add", add == null ? List.of() : add, 0, MOST_LINES);
    InvalidField.check(
        remove.size() + change.size() + add.size() > 0, "", "must remove, change or add something");
  }

  /**
   * One line that stays and becomes another.
   *
   * @param options replace all choices of the line when they are given
   * @param removeDiscount takes the discount off; otherwise it stays unless another is given
   */
  public record LineChange(
      String itemId,
      @Nullable Integer quantity,
      @Nullable Map<String, String> options,
      ConfigureQuote.@Nullable Discount discount,
      @Nullable Boolean removeDiscount) {
    public LineChange {
      Fields.businessId("/itemId", itemId);
      if (quantity != null) {
        Fields.between("/quantity", quantity, 1, 10_000);
      }
      if (options != null) {
        options.forEach((option, value) -> InvalidField.text("/options/" + option, value, 100));
      }
    }

    RequestedLine of(RequestedLine line, String pointer) {
      return new RequestedLine(
          itemId,
          line.offeringId(),
          quantity == null ? line.quantity() : quantity,
          options == null ? line.options() : new TreeMap<>(options),
          discount != null
              ? discount.granted()
              : Boolean.TRUE.equals(removeDiscount) ? null : line.discount(),
          pointer);
    }
  }

  /** The whole wish that the lines become, or which lines are not there. */
  Decision<List<RequestedLine>> appliedTo(List<QuoteLine> current) {
    Map<String, RequestedLine> lines = new LinkedHashMap<>();
    current.forEach(line -> lines.put(line.itemId(), RequestedLine.of(line)));
    List<Problem.Item> unknown = new ArrayList<>();
    List<String> taken = remove == null ? List.of() : remove;
    for (int i = 0; i < taken.size(); i++) {
      if (lines.remove(taken.get(i)) == null) {
        unknown.add(unknown(taken.get(i), "/remove/" + i));
      }
    }
    List<LineChange> changed = change == null ? List.of() : change;
    for (int i = 0; i < changed.size(); i++) {
      LineChange one = changed.get(i);
      String place = "/change/" + i;
      if (lines.computeIfPresent(one.itemId(), (id, line) -> one.of(line, place)) == null) {
        unknown.add(unknown(one.itemId(), place + "/itemId"));
      }
    }
    return unknown.isEmpty() ? added(lines) : Decision.no(rejection(unknown));
  }

  private Decision<List<RequestedLine>> added(Map<String, RequestedLine> lines) {
    List<RequestedLine> all = new ArrayList<>(lines.values());
    List<ConfigureQuote.Item> items = add == null ? List.of() : add;
    for (int i = 0; i < items.size(); i++) {
      all.add(items.get(i).line(freeName(all), "/add/" + i));
    }
    if (all.isEmpty() || all.size() > MOST_LINES) {
      return QuoteError.CONFIGURATION_CONFLICT.refuse(
          "A quote has 1 to %d lines; there would be %d.".formatted(MOST_LINES, all.size()));
    }
    return Decision.yes(all);
  }

  /** The position, or the next number that no line has. */
  private static String freeName(List<RequestedLine> lines) {
    int number = lines.size() + 1;
    List<String> names = lines.stream().map(RequestedLine::itemId).toList();
    while (names.contains(String.valueOf(number))) {
      number++;
    }
    return String.valueOf(number);
  }

  private static Problem.Item unknown(String itemId, String pointer) {
    return new Problem.Item("there is no line " + itemId + " on the quote", pointer);
  }

  private static Rejection rejection(List<Problem.Item> unknown) {
    return new Rejection(
        QuoteError.CONFIGURATION_CONFLICT, "The change names lines that are not there.", unknown);
  }
}
