package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Which authority levels a tenant wants to hear before an offer goes out; versioned data. */
public record ApprovalPolicy(int version, List<ApprovalRule> rules) {

  /** What a tenant starts with. */
  public static final ApprovalPolicy STANDARD =
      new ApprovalPolicy(
          1,
          List.of(
              rule("discount-over-10", ApprovalRule.Measure.MAX_DISCOUNT_PERCENT, "10", 1),
              rule("discount-over-25", ApprovalRule.Measure.MAX_DISCOUNT_PERCENT, "25", 2),
              rule("value-over-100000", ApprovalRule.Measure.TOTAL_VALUE, "100000", 2)));

  public ApprovalPolicy {
    rules = List.copyOf(rules);
  }

  /** The levels that have to agree, lowest first; empty when the offer may go out at once. */
  public List<Integer> levelsFor(Quote quote) {
    return rules.stream()
        .filter(rule -> measure(rule.measure(), quote).compareTo(rule.threshold()) > 0)
        .map(ApprovalRule::level)
        .distinct()
        .sorted()
        .toList();
  }

  private static ApprovalRule rule(
      String ruleId, ApprovalRule.Measure measure, String threshold, int level) {
    return new ApprovalRule(ruleId, measure, new BigDecimal(threshold), level);
  }

  private static BigDecimal measure(ApprovalRule.Measure measure, Quote quote) {
    return switch (measure) {
      case MAX_DISCOUNT_PERCENT ->
          quote.lines().stream()
              .map(QuoteLine::discount)
              .filter(Objects::nonNull)
              .map(ManualDiscount::percent)
              .max(BigDecimal::compareTo)
              .orElse(BigDecimal.ZERO);
      case TOTAL_VALUE -> quote.evidence().requiredPrice().totals().value().amount();
    };
  }
}
