package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prices all lines of a revision, or says which of them have no price. */
public final class Pricing {
  private static final Comparator<PricedLine> BY_LINE =
      Comparator.comparing(PricedLine::itemId).thenComparing(PricedLine::chargeType);

  private Pricing() {}

  public static Decision<PriceSnapshot> of(PricingBasis basis) {
    return withoutPrice(basis).isEmpty()
        ? Decision.yes(snapshot(basis))
        : Decision.no(missing(basis, Map.of()));
  }

  /** The offerings on the quote that have no price in its currency. */
  public static Set<String> withoutPrice(PricingBasis basis) {
    return basis.lines().stream()
        .filter(line -> charges(basis, line).isEmpty())
        .map(QuoteLine::offeringId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Names each line without a price; amounts are never converted, so another currency is only
   * named.
   *
   * @param currencies in which offerings do have a price
   */
  public static Rejection missing(PricingBasis basis, Map<String, List<String>> currencies) {
    List<Problem.Item> items = new ArrayList<>();
    for (int i = 0; i < basis.lines().size(); i++) {
      QuoteLine line = basis.lines().get(i);
      if (charges(basis, line).isEmpty()) {
        List<String> others = currencies.getOrDefault(line.offeringId(), List.of());
        String elsewhere = others.isEmpty() ? "" : "; it is priced in " + String.join(", ", others);
        items.add(
            new Problem.Item(
                "line %s (%s) has no price in %s%s"
                    .formatted(line.itemId(), line.offeringId(), basis.currency(), elsewhere),
                "/items/" + i,
                new MissingPrice(line.itemId(), line.offeringId(), basis.currency(), others)));
      }
    }
    String have = items.size() == 1 ? " has" : "s have";
    return new Rejection(
        QuoteError.PRICE_MISSING,
        "%d line%s no price in %s.".formatted(items.size(), have, basis.currency()),
        items);
  }

  /** The missing price for programs. */
  record MissingPrice(String itemId, String offeringId, String currency, List<String> pricedIn) {}

  private static PriceSnapshot snapshot(PricingBasis basis) {
    List<PricedLine> lines =
        basis.lines().stream()
            .flatMap(line -> charges(basis, line).stream())
            .map(Waterfall::of)
            .sorted(BY_LINE)
            .toList();
    return new PriceSnapshot(
        basis.catalog().catalogId(),
        basis.catalog().version(),
        basis.currency(),
        lines,
        PriceSnapshot.totalsOf(lines, basis.currency()));
  }

  private static List<Charge> charges(PricingBasis basis, QuoteLine line) {
    return basis.book().priceList().of(line.offeringId()).stream()
        .map(price -> new Charge(basis, line, price))
        .toList();
  }
}
