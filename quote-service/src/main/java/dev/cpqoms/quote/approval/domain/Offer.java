package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PriceStep;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/** What a policy looks at: a quote and how its price came about. */
public record Offer(Quote quote, PriceSnapshot price) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int DIGITS = 2;

  BigDecimal measured(ApprovalRule.Measure measure, CommercialTerms standard) {
    return switch (measure) {
      case MAX_DISCOUNT_PERCENT -> deepestDiscount();
      case TOTAL_DISCOUNT_PERCENT -> totalDiscount();
      case TOTAL_VALUE -> price.totals().value().amount();
      case NON_STANDARD_TERMS ->
          BigDecimal.valueOf(deviations(quote.terms().commercial(), standard));
    };
  }

  private BigDecimal deepestDiscount() {
    return quote.lines().stream()
        .map(QuoteLine::discount)
        .filter(Objects::nonNull)
        .map(ManualDiscount::percent)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal totalDiscount() {
    BigDecimal list = sum(PriceStep.Kind.LIST);
    return list.signum() == 0
        ? BigDecimal.ZERO
        : sum(PriceStep.Kind.MANUAL)
            .negate()
            .multiply(HUNDRED)
            .divide(list, DIGITS, RoundingMode.HALF_EVEN);
  }

  private BigDecimal sum(PriceStep.Kind kind) {
    return price.lines().stream()
        .flatMap(line -> line.steps().stream())
        .filter(step -> step.step() == kind)
        .map(PriceStep::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long deviations(CommercialTerms offered, CommercialTerms standard) {
    return Stream.of(
            offered.paymentDays() > standard.paymentDays(),
            offered.contractMonths() < standard.contractMonths(),
            offered.special() != null)
        .filter(differs -> differs)
        .count();
  }
}
