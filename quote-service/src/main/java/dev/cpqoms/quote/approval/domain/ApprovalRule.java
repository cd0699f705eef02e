package dev.cpqoms.quote.approval.domain;

import java.math.BigDecimal;

/**
 * One limit of a tenant's policy.
 *
 * @param threshold percent, or an amount in the quote's currency; only more than it counts
 * @param level who has to agree, 1 to 3
 */
public record ApprovalRule(String ruleId, Measure measure, BigDecimal threshold, int level) {

  /** What is compared with the threshold. */
  public enum Measure {
    MAX_DISCOUNT_PERCENT,
    TOTAL_VALUE
  }
}
