package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.domain.ApprovalDemand;
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

  /** What is asked: about which revision, by whom, under which policy, and why of whom. */
  public record Subject(
      UUID quoteId,
      int revision,
      int policyVersion,
      String submittedBy,
      List<Integer> requiredLevels,
      List<ApprovalFinding> findings) {

    public Subject {
      requiredLevels = List.copyOf(requiredLevels);
      findings = List.copyOf(findings);
    }
  }

  /** How the case stands, and since when it is settled. */
  public record Outcome(ApprovalStatus status, int currentStep, @Nullable Instant decidedAt) {}

  public ApprovalCase {
    decisions = List.copyOf(decisions);
  }

  /**
   * Asks; a case that needs nobody is approved by the policy itself.
   *
   * @param kept decisions about the same revision that still count, for the first steps
   */
  public static ApprovalCase open(
      UUID approvalCaseId, Subject subject, List<ApprovalDecision> kept, Instant now) {
    Outcome outcome =
        subject.requiredLevels().isEmpty()
            ? new Outcome(ApprovalStatus.APPROVED, 1, now)
            : new Outcome(ApprovalStatus.PENDING, kept.size() + 1, null);
    return new ApprovalCase(approvalCaseId, subject, now, outcome, kept);
  }

  /**
   * The decisions of this case that count in the next one about the same revision: every yes up to
   * the first gap, when the policy is still the same and the new submitter had no part in it.
   */
  public List<ApprovalDecision> keptFor(Subject next) {
    boolean undecided =
        outcome.status() == ApprovalStatus.RECALLED || outcome.status() == ApprovalStatus.EXPIRED;
    boolean same =
        next.revision() == subject.revision()
            && next.policyVersion() == subject.policyVersion()
            && next.requiredLevels().equals(subject.requiredLevels());
    return undecided && same
        ? decisions.stream()
            .takeWhile(decision -> !decision.involves(next.submittedBy()))
            .map(decision -> decision.keptFrom(approvalCaseId))
            .toList()
        : List.of();
  }

  /** What one approver says about one revision. */
  public record Vote(int revision, ApprovalDecision.Verdict verdict, String reason) {}

  /** Takes an approver's vote on the current step. */
  public Decision<ApprovalCase> decide(Vote vote, Approver approver, Instant now) {
    if (vote.revision() != subject.revision()) {
      return QuoteError.APPROVAL_REVISION_MISMATCH.refuse(
          "Revision %d is under approval, the decision names %d."
              .formatted(subject.revision(), vote.revision()));
    }
    if (hasSpoken(approver.subject())) {
      return QuoteError.APPROVER_IS_SUBMITTER.refuse(
          "%s has submitted the quote or decided an earlier step.".formatted(approver.subject()));
    }
    return approver
        .authorityFor(currentLevel(), this::hasSpoken)
        .map(authority -> with(vote, approver.subject(), authority, now));
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

  /** What the quote takes over when it is submitted. */
  public ApprovalDemand demand() {
    return new ApprovalDemand(summary(), subject.policyVersion(), subject.submittedBy());
  }

  /** The level that has to decide next, null when nobody has to. */
  public @Nullable Integer openLevel() {
    return outcome.status() == ApprovalStatus.PENDING ? currentLevel() : null;
  }

  private boolean hasSpoken(String person) {
    return subject.submittedBy().equals(person)
        || decisions.stream().anyMatch(decision -> decision.involves(person));
  }

  private int currentLevel() {
    return subject.requiredLevels().get(outcome.currentStep() - 1);
  }

  private ApprovalCase with(
      Vote vote, String decidedBy, Approver.Authority authority, Instant now) {
    ApprovalDecision decision =
        new ApprovalDecision(
            outcome.currentStep(),
            currentLevel(),
            vote.verdict(),
            vote.reason(),
            decidedBy,
            authority.level(),
            now,
            authority.onBehalfOf(),
            authority.delegationId(),
            null);
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
