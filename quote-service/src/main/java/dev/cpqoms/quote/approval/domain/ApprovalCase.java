package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.domain.ApprovalRuling;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question whether one revision of a quote may go out, asked of one authority level after the
 * other. The first no ends it; nobody answers for their own quote, or twice.
 */
public record ApprovalCase(
    UUID approvalCaseId,
    Subject subject,
    Instant createdAt,
    Outcome outcome,
    List<ApprovalDecision> decisions) {

  /** What is asked: about which revision, by whom, under which policy, of which levels. */
  public record Subject(
      UUID quoteId,
      int revision,
      int policyVersion,
      String submittedBy,
      List<Integer> requiredLevels) {

    public Subject {
      requiredLevels = List.copyOf(requiredLevels);
    }
  }

  /** How the case stands, and since when it is settled. */
  public record Outcome(ApprovalStatus status, int currentStep, @Nullable Instant decidedAt) {}

  public ApprovalCase {
    decisions = List.copyOf(decisions);
  }

  public static ApprovalCase open(UUID approvalCaseId, Subject subject, Instant now) {
    Outcome pending = new Outcome(ApprovalStatus.PENDING, 1, null);
    return new ApprovalCase(approvalCaseId, subject, now, pending, List.of());
  }

  /** What one approver says about one revision. */
  public record Vote(int revision, ApprovalDecision.Verdict verdict, String reason) {}

  /** Takes an approver's vote on the current step. */
  public Decision<ApprovalCase> decide(Vote vote, Actor approver, Instant now) {
    if (vote.revision() != subject.revision()) {
      return QuoteError.APPROVAL_REVISION_MISMATCH.refuse(
          "Revision %d is under approval, the decision names %d."
              .formatted(subject.revision(), vote.revision()));
    }
    if (hasSpoken(approver)) {
      return QuoteError.APPROVER_IS_SUBMITTER.refuse(
          "%s has submitted the quote or decided an earlier step.".formatted(approver.subject()));
    }
    if (approver.authorityLevel() < currentLevel()) {
      return QuoteError.APPROVAL_AUTHORITY_INSUFFICIENT.refuse(
          "This step needs level %d, the token has %d."
              .formatted(currentLevel(), approver.authorityLevel()));
    }
    return Decision.yes(with(vote, approver, now));
  }

  /** The case when its quote goes another way. */
  public ApprovalCase closed(ApprovalStatus status, Instant now) {
    Outcome closed = new Outcome(status, outcome.currentStep(), now);
    return new ApprovalCase(approvalCaseId, subject, createdAt, closed, decisions);
  }

  public ApprovalSummary summary() {
    return new ApprovalSummary(
        approvalCaseId, outcome.status(), outcome.currentStep(), subject.requiredLevels());
  }

  /** The latest decision, as the quote takes it over. */
  public ApprovalRuling ruling() {
    ApprovalDecision latest = decisions.getLast();
    return new ApprovalRuling(
        summary(), latest.step(), latest.decision().name(), latest.decidedBy(), latest.reason());
  }

  private boolean hasSpoken(Actor approver) {
    return Stream.concat(
            Stream.of(subject.submittedBy()), decisions.stream().map(ApprovalDecision::decidedBy))
        .anyMatch(approver.subject()::equals);
  }

  private int currentLevel() {
    return subject.requiredLevels().get(outcome.currentStep() - 1);
  }

  private ApprovalCase with(Vote vote, Actor approver, Instant now) {
    ApprovalDecision decision =
        new ApprovalDecision(
            outcome.currentStep(),
            currentLevel(),
            vote.verdict(),
            vote.reason(),
            approver.subject(),
            approver.authorityLevel(),
            now);
    return new ApprovalCase(
        approvalCaseId,
        subject,
        createdAt,
        outcomeAfter(vote.verdict(), now),
        Stream.concat(decisions.stream(), Stream.of(decision)).toList());
  }

  private Outcome outcomeAfter(ApprovalDecision.Verdict verdict, Instant now) {
    boolean last = outcome.currentStep() == subject.requiredLevels().size();
    return switch (verdict) {
      case REJECT -> new Outcome(ApprovalStatus.REJECTED, outcome.currentStep(), now);
      case APPROVE ->
          last
              ? new Outcome(ApprovalStatus.APPROVED, outcome.currentStep(), now)
              : new Outcome(ApprovalStatus.PENDING, outcome.currentStep() + 1, null);
    };
  }
}
