package dev.cpqoms.quote.approval.domain;

import java.math.BigDecimal;

/**
 * Why somebody has to be asked: a rule of the policy and what it found.
 *
 * @param actual what was measured, more than the threshold
 */
public record ApprovalFinding(
    String ruleId,
    ApprovalRule.Measure measure,
    BigDecimal threshold,
    BigDecimal actual,
    int level) {}
