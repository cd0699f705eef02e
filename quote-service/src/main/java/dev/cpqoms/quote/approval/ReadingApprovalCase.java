package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalDecision;
import dev.cpqoms.quote.approval.domain.ApprovalFinding;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was asked about a quote last, and what was answered. */
public final class ReadingApprovalCase {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;
  private final Approvals approvals;

  public ReadingApprovalCase(UnitOfWork unitOfWork, Quotes quotes, Approvals approvals) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
    this.approvals = approvals;
  }

  public AtVersion<View> latest(WorkContext context, UUID quoteId) {
    return unitOfWork.run(
        context,
        tx -> {
          long version = quotes.get(tx, quoteId).version();
          return approvals
              .latest(tx, quoteId)
              .map(found -> new AtVersion<>(version, View.of(found)))
              .orElseThrow(() -> Refusal.notFound("approval case"));
        });
  }

  /** An approval case as clients see it; schema ApprovalCase. */
  public record View(
      UUID approvalCaseId,
      UUID quoteId,
      int revision,
      int policyVersion,
      ApprovalStatus status,
      @Nullable Integer currentStep,
      List<Integer> requiredLevels,
      List<ApprovalFinding> findings,
      String submittedBy,
      Instant createdAt,
      @Nullable Instant decidedAt,
      List<ApprovalDecision> decisions) {
    public static View of(ApprovalCase found) {
      ApprovalCase.Outcome outcome = found.outcome();
      return new View(
          found.approvalCaseId(),
          found.subject().quoteId(),
          found.subject().revision(),
          found.subject().policyVersion(),
          outcome.status(),
          outcome.status() == ApprovalStatus.PENDING ? outcome.currentStep() : null,
          found.subject().requiredLevels(),
          found.subject().findings(),
          found.subject().submittedBy(),
          found.createdAt(),
          outcome.decidedAt(),
          found.decisions());
    }
  }
}
