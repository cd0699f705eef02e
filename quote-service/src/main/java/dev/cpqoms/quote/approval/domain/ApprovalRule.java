package dev.cpqoms.quote.approval.domain;

import java.math.BigDecimal;

/**
 * One limit of a tenant's policy.
 *
 * @param threshold percent, an amount in the quote's currency, or a count; only more than it counts
 * @param level who has to agree, 1 to 3
 */
public record ApprovalRule(String ruleId, Measure measure, BigDecimal threshold, int level) {

  /** What is compared with the threshold. */
  public enum Measure {
    /** The deepest manual discount of a line, in percent. */
    MAX_DISCOUNT_PERCENT,
    /** All manual discounts together, in percent of what everything lists at. */
    TOTAL_DISCOUNT_PERCENT,
    /** Everything once plus the first month. */
    TOTAL_VALUE,
    /** How many conditions differ from the standard ones that the policy names. */
    NON_STANDARD_TERMS
  }
}
