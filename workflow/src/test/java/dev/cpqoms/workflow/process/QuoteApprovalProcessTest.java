package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QuoteApprovalProcessTest {
  private static final String CASE = "case-1";
  private final ProcessRun run = new ProcessRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void aDecisionEndsTheProcessWithoutReminderOrEscalation() {
    request();

    decide("decision-1");

    run.assertEnded("approval-settled", "quote-approval");
    run.moveClock(Duration.ofHours(48));
    assertThat(run.jobsAtRest("approval.remind")).isEmpty();
    assertThat(run.jobsAtRest("approval.escalate")).isEmpty();
  }

  @Test
  void aReminderIsDueAfterRemindAfterAndTheProcessGoesOnWaiting() {
    request();

    run.moveClock(Duration.ofHours(4).plusSeconds(1));
    run.complete("approval.remind");

    run.assertEnded("reminded");
    assertThat(run.jobsAtRest("approval.escalate")).isEmpty();
    assertThat(run.completed("quote-approval")).isZero();
    decide("decision-1");
    run.assertEnded("quote-approval");
  }

  @Test
  void anEscalationIsDueAfterEscalateAfter() {
    request();

    run.moveClock(Duration.ofHours(4).plusSeconds(1));
    run.complete("approval.remind");
    run.moveClock(Duration.ofHours(20));
    run.complete("approval.escalate");

    run.assertEnded("escalated");
    decide("decision-1");
    run.assertEnded("quote-approval");
  }

  @Test
  void anApprovalExpiresAfterExpireAfterAndTheEventOfItEndsTheProcess() {
    request();
    run.moveClock(Duration.ofDays(3).plusSeconds(1));
    run.complete("approval.expire");
    run.assertEnded("expired");
    assertThat(run.completed("quote-approval")).isZero();
    decide("expired-1");
    run.complete("approval.remind");
    run.complete("approval.escalate");
    run.assertEnded("approval-settled", "quote-approval");
  }

  @Test
  void anInstanceThatWasStartedWithoutExpireAfterWaitsSevenDays() {
    Map<String, Object> before = new HashMap<>(variables());
    before.remove("expireAfter");
    run.publish("approval-requested", CASE, CASE, before);
    run.moveClock(Duration.ofDays(6));
    assertThat(run.jobsAtRest("approval.expire")).isEmpty();
    run.moveClock(Duration.ofDays(1).plusSeconds(1));
    run.complete("approval.expire");
    run.assertEnded("expired");
  }

  @Test
  void aRecallEndsTheWaitingLikeADecision() {
    request();
    run.moveClock(Duration.ofHours(5));

    decide("recalled-1");

    run.complete("approval.remind");
    run.assertEnded("approval-settled", "reminded", "quote-approval");
  }

  @Test
  void aDecisionThatComesBeforeTheProcessWaitsForIt() {
    decide("decision-1");

    request();

    run.assertEnded("quote-approval");
  }

  @Test
  void theSameRequestPublishedTwiceStartsOneProcess() {
    request();
    assertThatThrownBy(this::request).hasMessageContaining("already published");

    assertThat(run.entered("await-decision")).isEqualTo(1);
  }

  @Test
  void aDecisionOfAnotherCaseDoesNotEndThisOne() {
    request();

    run.publish("approval-decided", "case-2", "decision-2", Map.of());

    assertThat(run.completed("quote-approval")).isZero();
  }

  private void request() {
    run.publish("approval-requested", CASE, CASE, variables());
  }

  private static Map<String, Object> variables() {
    return Map.of(
        "tenantId", "acme",
        "quoteId", "quote-1",
        "quoteRevision", 1,
        "approvalCaseId", CASE,
        "correlationId", "correlation-1",
        "remindAfter", "PT4H",
        "escalateAfter", "PT24H",
        "expireAfter", "P3D");
  }

  private void decide(String messageId) {
    run.publish("approval-decided", CASE, messageId, Map.of());
  }
}
