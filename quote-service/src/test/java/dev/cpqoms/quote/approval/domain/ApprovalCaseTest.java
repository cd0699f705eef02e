package dev.cpqoms.quote.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.SampleQuotes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalCaseTest {
  private static final ApprovalCase TWO_LEVELS =
      ApprovalCase.open(
          SampleQuotes.CASE,
          new ApprovalCase.Subject(SampleQuotes.ID, 1, 1, "sally", List.of(1, 2), List.of()),
          List.of(),
          SampleQuotes.NOW);

  @Test
  void bothLevelsHaveToAgreeOneAfterTheOther() {
    ApprovalCase first = yes(approve(TWO_LEVELS, "adam", 1));
    assertThat(first.outcome().status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(first.outcome().currentStep()).isEqualTo(2);

    ApprovalCase second = yes(approve(first, "beth", 2));
    assertThat(second.outcome().status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(second.decisions()).extracting(ApprovalDecision::level).containsExactly(1, 2);
  }

  @Test
  void theFirstNoEndsIt() {
    ApprovalCase.Vote no = new ApprovalCase.Vote(1, ApprovalDecision.Verdict.REJECT, "too cheap");

    ApprovalCase rejected = yes(TWO_LEVELS.decide(no, actor("adam", 1), SampleQuotes.NOW));

    assertThat(rejected.outcome().status()).isEqualTo(ApprovalStatus.REJECTED);
  }

  @Test
  void nobodyApprovesTheirOwnQuote() {
    assertRefused(approve(TWO_LEVELS, "sally", 3), QuoteError.APPROVER_IS_SUBMITTER);
  }

  @Test
  void nobodyDecidesTwoSteps() {
    ApprovalCase first = yes(approve(TWO_LEVELS, "adam", 3));

    assertRefused(approve(first, "adam", 3), QuoteError.APPROVER_IS_SUBMITTER);
  }

  @Test
  void aStepNeedsItsAuthority() {
    ApprovalCase first = yes(approve(TWO_LEVELS, "adam", 1));

    assertRefused(approve(first, "beth", 1), QuoteError.APPROVAL_AUTHORITY_INSUFFICIENT);
  }

  @Test
  void lentAuthorityIsUsedWhenOnesOwnIsNotEnoughAndTheLeastFirst() {
    ApprovalCase first = yes(approve(TWO_LEVELS, "adam", 1));
    Approver carl = actor("carl", 1, lent("dora", 3), lent("beth", 2));
    ApprovalCase.Vote yes = new ApprovalCase.Vote(1, ApprovalDecision.Verdict.APPROVE, "fine");

    ApprovalCase second = yes(first.decide(yes, carl, SampleQuotes.NOW));

    assertThat(second.decisions().getLast().onBehalfOf()).isEqualTo("beth");
    assertThat(second.decisions().getLast().authorityLevel()).isEqualTo(2);
  }

  @Test
  void neitherSubmitterNorEarlierApproverSpeaksThroughADelegate() {
    ApprovalCase first = yes(approve(TWO_LEVELS, "adam", 1));
    ApprovalCase.Vote yes = new ApprovalCase.Vote(1, ApprovalDecision.Verdict.APPROVE, "fine");

    assertRefused(
        first.decide(yes, actor("carl", 1, lent("sally", 3)), SampleQuotes.NOW),
        QuoteError.APPROVER_IS_SUBMITTER);
    assertRefused(
        first.decide(yes, actor("carl", 1, lent("adam", 3)), SampleQuotes.NOW),
        QuoteError.APPROVER_IS_SUBMITTER);
  }

  @Test
  void aResubmissionKeepsTheYesesUpToTheFirstThatTheNewSubmitterHadAPartIn() {
    ApprovalCase recalled =
        yes(approve(TWO_LEVELS, "adam", 1)).closed(ApprovalStatus.RECALLED, SampleQuotes.NOW);

    assertThat(recalled.keptFor(subject("sally", 1))).hasSize(1);
    assertThat(recalled.keptFor(subject("adam", 1))).isEmpty();
    assertThat(recalled.keptFor(subject("sally", 2))).isEmpty();
    assertThat(
            recalled.closed(ApprovalStatus.REJECTED, SampleQuotes.NOW).keptFor(subject("sally", 1)))
        .isEmpty();
  }

  @Test
  void aDecisionIsAboutExactlyOneRevision() {
    ApprovalCase.Vote stale = new ApprovalCase.Vote(2, ApprovalDecision.Verdict.APPROVE, "fine");

    assertRefused(
        TWO_LEVELS.decide(stale, actor("adam", 3), SampleQuotes.NOW),
        QuoteError.APPROVAL_REVISION_MISMATCH);
  }

  private static ApprovalCase.Subject subject(String submittedBy, int policyVersion) {
    return new ApprovalCase.Subject(
        SampleQuotes.ID, 1, policyVersion, submittedBy, List.of(1, 2), List.of());
  }

  private static Delegation lent(String by, int level) {
    Instant now = SampleQuotes.NOW;
    return new Delegation(
        SampleQuotes.CASE, by, "carl", level, now, now.plusSeconds(60), "on leave", now, null);
  }

  private static Decision<ApprovalCase> approve(ApprovalCase asked, String who, int level) {
    ApprovalCase.Vote yes = new ApprovalCase.Vote(1, ApprovalDecision.Verdict.APPROVE, "fine");
    return asked.decide(yes, actor(who, level), SampleQuotes.NOW);
  }

  private static Approver actor(String subject, int level, Delegation... lent) {
    return new Approver(subject, level, List.of(lent));
  }

  private static ApprovalCase yes(Decision<ApprovalCase> decision) {
    return switch (decision) {
      case Decision.Yes<ApprovalCase>(ApprovalCase decided) -> decided;
      case Decision.No<ApprovalCase> no -> throw new AssertionError(no.rejection());
    };
  }

  private static void assertRefused(Decision<ApprovalCase> decision, QuoteError code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.No.class, no -> assertThat(no.rejection().code()).isEqualTo(code));
  }
}
