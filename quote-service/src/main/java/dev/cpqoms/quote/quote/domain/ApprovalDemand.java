package dev.cpqoms.quote.quote.domain;

import java.util.List;
import java.util.UUID;

/**
 * What the tenant's approval policy asks for before a quote may go out.
 *
 * @param requiredLevels empty when nobody has to be asked
 */
public record ApprovalDemand(
    UUID approvalCaseId, int policyVersion, List<Integer> requiredLevels, String submittedBy) {

  public ApprovalDemand {
    requiredLevels = List.copyOf(requiredLevels);
  }

  ApprovalSummary opened() {
    return new ApprovalSummary(approvalCaseId, ApprovalStatus.PENDING, 1, requiredLevels);
  }
}
