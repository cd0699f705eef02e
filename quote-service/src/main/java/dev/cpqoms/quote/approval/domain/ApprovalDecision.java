package dev.cpqoms.quote.approval.domain;

import java.time.Instant;

/**
 * What one approver decided about one step.
 *
 * @param step 1 for the first required level
 * @param level the authority that the step asked for
 */
public record ApprovalDecision(
    int step,
    int level,
    Verdict decision,
    String reason,
    String decidedBy,
    int authorityLevel,
    Instant decidedAt) {

  /** Yes or no. */
  public enum Verdict {
    APPROVE,
    REJECT
  }
}
