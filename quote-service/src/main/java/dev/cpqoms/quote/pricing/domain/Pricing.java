package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prices all lines of a revision, or says which of them have no price. */
public final class Pricing {
  private static final Comparator<PricedLine> BY_LINE =
      Comparator.comparing(PricedLine::itemId).thenComparing(PricedLine::chargeType);

  private Pricing() {}

  public static Decision<PriceSnapshot> of(PricingBasis basis) {
    List<Problem.Item> missing = missingPrices(basis);
    return missing.isEmpty()
        ? Decision.yes(snapshot(basis))
        : Decision.no(
            new Rejection(
                QuoteError.PRICE_MISSING,
                "%d line%s no price in %s."
                    .formatted(
                        missing.size(), missing.size() == 1 ? " has" : "s have", basis.currency()),
                missing));
  }

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

  private static List<Problem.Item> missingPrices(PricingBasis basis) {
    List<Problem.Item> missing = new ArrayList<>();
    for (int i = 0; i < basis.lines().size(); i++) {
      QuoteLine line = basis.lines().get(i);
      if (charges(basis, line).isEmpty()) {
        missing.add(
            new Problem.Item(
                "line %d (%s) has no price".formatted(i + 1, line.offeringId()), "/items/" + i));
      }
    }
    return missing;
  }
}
