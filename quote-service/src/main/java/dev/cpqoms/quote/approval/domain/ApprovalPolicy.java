package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.quote.quote.domain.CommercialTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which authority levels a tenant wants to hear before an offer goes out; versioned data.
 *
 * @param standard the conditions that nobody has to be asked for: payment within so many days or
 *     sooner, bound for so many months or longer, nothing special
 */
public record ApprovalPolicy(int version, CommercialTerms standard, List<ApprovalRule> rules) {

  /** What a tenant starts with. */
  public static final ApprovalPolicy STANDARD =
      new ApprovalPolicy(
          1,
          CommercialTerms.STANDARD,
          List.of(
              rule("discount-over-10", ApprovalRule.Measure.MAX_DISCOUNT_PERCENT, "10", 1),
              rule("discount-over-25", ApprovalRule.Measure.MAX_DISCOUNT_PERCENT, "25", 2),
              rule(
                  "discount-in-total-over-20",
                  ApprovalRule.Measure.TOTAL_DISCOUNT_PERCENT,
                  "20",
                  2),
              rule("value-over-100000", ApprovalRule.Measure.TOTAL_VALUE, "100000", 2),
              rule("special-terms", ApprovalRule.Measure.NON_STANDARD_TERMS, "0", 2)));

  public ApprovalPolicy {
    rules = List.copyOf(rules);
  }

  /** Every rule that the offer goes beyond, in the order of the policy. */
  public List<ApprovalFinding> findings(Offer offer) {
    return rules.stream().flatMap(rule -> finding(rule, offer).stream()).toList();
  }

  /** The levels that have to agree, lowest first; empty when the offer may go out at once. */
  public static List<Integer> levels(List<ApprovalFinding> findings) {
    return findings.stream().map(ApprovalFinding::level).distinct().sorted().toList();
  }

  private Optional<ApprovalFinding> finding(ApprovalRule rule, Offer offer) {
    BigDecimal actual = offer.measured(rule.measure(), standard);
    return actual.compareTo(rule.threshold()) > 0
        ? Optional.of(
            new ApprovalFinding(
                rule.ruleId(), rule.measure(), rule.threshold(), actual, rule.level()))
        : Optional.empty();
  }

  private static ApprovalRule rule(
      String ruleId, ApprovalRule.Measure measure, String threshold, int level) {
    return new ApprovalRule(ruleId, measure, new BigDecimal(threshold), level);
  }
}
