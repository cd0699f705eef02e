package dev.cpqoms.fulfillment.settling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Accepted;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Conflict;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NoEffect;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Refused;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Throttled;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.settling.Knowledge.Begun;
import dev.cpqoms.fulfillment.settling.Knowledge.Called;
import dev.cpqoms.fulfillment.settling.Knowledge.Nothing;
import dev.cpqoms.fulfillment.settling.Knowledge.Queried;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CancellingWorkTest {

  private static final Failure FAILURE = new Failure("BAD", "bad", 500);
  private static final Budget PLENTY = new Budget(5, 2, Duration.ofSeconds(4));
  private static final Step WAIT = new Step.Finish(TaskOutcome.WAITING);
  private static final Knowledge ACCEPTED = new Queried(new Accepted(200, "PRV-1"), null);
  private static final CancellingWork OFFERED = CancellingWork.of(true);

  @Test
  void theWishIsAnnouncedBeforeThePartnerIsAsked() {
    assertThat(OFFERED.before(WAIT, ACCEPTED, false)).isEqualTo(new Step.AnnounceCancel("PRV-1"));
    assertThat(OFFERED.before(WAIT, ACCEPTED, true)).isEqualTo(new Step.Cancel("PRV-1"));
    assertThat(OFFERED.before(WAIT, new Called(new Accepted(202, "PRV-1")), true))
        .isEqualTo(new Step.Cancel("PRV-1"));
  }

  @Test
  void whatThePartnerDoesNotCancelIsWaitedFor() {
    assertThat(CancellingWork.of(false).before(WAIT, ACCEPTED, true)).isEqualTo(WAIT);
  }

  @Test
  void onlyWorkThatThePartnerSaysItHasIsCancelled() {
    for (Knowledge other :
        List.of(
            new Nothing(),
            new Begun(),
            new Queried(new NoEffect(), null),
            new Called(new Unknown(FAILURE)))) {
      assertThat(OFFERED.before(WAIT, other, true)).isEqualTo(WAIT);
    }
  }

  @Test
  void everyOtherStepIsTakenAsItIs() {
    for (Step step :
        List.of(
            new Step.Query(),
            new Step.AwaitCallback("PRV-1"),
            new Step.Complete(new Done(200, "PRV-1")),
            new Step.Refuse(RefusalCategory.BUSINESS, FAILURE),
            new Step.DeclareUnknown(FAILURE),
            new Step.Finish(TaskOutcome.DONE),
            new Step.RaiseFallout())) {
      assertThat(OFFERED.before(step, ACCEPTED, true)).isEqualTo(step);
    }
  }

  /** The partner's word on the work decides, so whatever may have come of it, the work is asked. */
  @ParameterizedTest
  @MethodSource
  void whateverTheAnswerSaysTheWorkIsAskedAbout(PartnerAnswer answer) {
    Knowledge after = CancellingWork.after(answer, ACCEPTED);

    assertThat(SettlingTask.next(TaskState.WAITING_CALLBACK, after, PLENTY))
        .isEqualTo(new Step.Query());
  }

  static Stream<PartnerAnswer> whateverTheAnswerSaysTheWorkIsAskedAbout() {
    return Stream.of(
        new Done(200, "CAN-1"),
        new Accepted(202, "CAN-1"),
        new Refused(RefusalCategory.BUSINESS, FAILURE),
        new Refused(RefusalCategory.TECHNICAL, FAILURE),
        new Conflict(new Failure("TOO_LATE", "it is done", 409)),
        new NoEffect(),
        new Unknown(FAILURE));
  }

  @ParameterizedTest
  @MethodSource
  void aRequestThatTouchedNothingLeavesTheWorkWaitedFor(PartnerAnswer answer) {
    Knowledge after = CancellingWork.after(answer, ACCEPTED);
    Step next = SettlingTask.next(TaskState.WAITING_CALLBACK, after, PLENTY);

    assertThat(after).isEqualTo(ACCEPTED);
    assertThat(OFFERED.heard(answer).before(next, after, true)).isEqualTo(WAIT);
  }

  static Stream<PartnerAnswer> aRequestThatTouchedNothingLeavesTheWorkWaitedFor() {
    return Stream.of(
        new Throttled(429, Duration.ofSeconds(1)),
        new NotSent(FAILURE, true),
        new NotSent(FAILURE, false));
  }

  @Test
  void aRunAsksOnce() {
    assertThat(OFFERED.heard(new Unknown(FAILURE)).before(WAIT, ACCEPTED, true)).isEqualTo(WAIT);
  }
}
