package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import java.math.BigDecimal;
import java.util.List;

/**
 * The price of a revision, fully explained. The same lines out of the same catalog version, priced
 * at the same time, make the same snapshot: it is what the price hash is taken over.
 *
 * @param lines by item id and charge type, whatever the order on the quote
 */
public record PriceSnapshot(
    String catalogId,
    int catalogVersion,
    String currency,
    List<PricedLine> lines,
    QuoteTotals totals) {

  public PriceSnapshot {
    lines = List.copyOf(lines);
  }

  /** The totals are the sums of the lines, and nothing else. */
  static QuoteTotals totalsOf(List<PricedLine> lines, String currency) {
    return new QuoteTotals(
        sum(lines, ChargeType.ONE_TIME, currency), sum(lines, ChargeType.RECURRING, currency));
  }

  private static Money sum(List<PricedLine> lines, ChargeType type, String currency) {
    BigDecimal total =
        lines.stream()
            .filter(line -> line.chargeType() == type)
            .map(PricedLine::net)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(total, currency);
  }
}
