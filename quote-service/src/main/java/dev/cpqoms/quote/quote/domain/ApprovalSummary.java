package dev.cpqoms.quote.quote.domain;

import java.util.List;
import java.util.UUID;

/**
 * The approval case of a revision in brief.
 *
 * @param currentStep 1 for the first of the required levels
 * @param requiredLevels authority levels in the order they decide
 */
public record ApprovalSummary(
    UUID approvalCaseId, ApprovalStatus status, int currentStep, List<Integer> requiredLevels) {

  ApprovalSummary as(ApprovalStatus other) {
    return new ApprovalSummary(approvalCaseId, other, currentStep, requiredLevels);
  }
}
