package dev.cpqoms.quote.approval.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one approver decided about one step.
 *
 * @param step 1 for the first required level
 * @param level the authority that the step asked for
 * @param authorityLevel the authority it was decided with: the approver's own, or a lent one
 * @param onBehalfOf who has lent the authority, null when it was the approver's own
 * @param keptFrom the earlier case of the same revision that it was made in, null when in this one
 */
public record ApprovalDecision(
    int step,
    int level,
    Verdict decision,
    String reason,
    String decidedBy,
    int authorityLevel,
    Instant decidedAt,
    @Nullable String onBehalfOf,
    @Nullable UUID delegationId,
    @Nullable UUID keptFrom) {

  /** Yes or no. */
  public enum Verdict {
    APPROVE,
    REJECT
  }

  /** Whether the person had a part in it, with their own authority or with what they have lent. */
  boolean involves(String subject) {
    return decidedBy.equals(subject) || subject.equals(onBehalfOf);
  }

  ApprovalDecision keptFrom(UUID approvalCaseId) {
    return new ApprovalDecision(
        step,
        level,
        decision,
        reason,
        decidedBy,
        authorityLevel,
        decidedAt,
        onBehalfOf,
        delegationId,
        keptFrom == null ? approvalCaseId : keptFrom);
  }
}
