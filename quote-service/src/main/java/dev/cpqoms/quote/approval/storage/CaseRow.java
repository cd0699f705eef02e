package dev.cpqoms.quote.approval.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalDecision;
import dev.cpqoms.quote.approval.domain.ApprovalFinding;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CaseRow(
    UUID approvalCaseId,
    UUID quoteId,
    int quoteRevision,
    int policyVersion,
    ApprovalStatus status,
    int currentStep,
    String requiredLevels,
    String findings,
    String submittedBy,
    Instant createdAt,
    @Nullable Instant decidedAt) {
  private static final TypeReference<List<ApprovalFinding>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<List<Integer>> LEVELS = new TypeReference<>() {};

  ApprovalCase with(List<ApprovalDecision> decisions) {
    return new ApprovalCase(
        approvalCaseId,
        new ApprovalCase.Subject(
            quoteId,
            quoteRevision,
            policyVersion,
            submittedBy,
            MoneyJson.read(requiredLevels, LEVELS),
            MoneyJson.read(findings, FINDINGS)),
        createdAt,
        new ApprovalCase.Outcome(status, currentStep, decidedAt),
        decisions);
  }
}
