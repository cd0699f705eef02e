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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlierRoundsTest {

  private static final Failure FAILURE = new Failure("BAD", "bad", 500);
  private static final Budget PLENTY = new Budget(5, 2, Duration.ofSeconds(4));
  private static final Budget LAST_RUN = new Budget(1, 2, Duration.ofSeconds(4));
  private static final Step CALL = new Step.Call();
  private static final Step LOST =
      new Step.DeclareUnknown(new Failure(Failure.ACCEPTED_WORK_LOST, "gone", null));

  private final EarlierRounds two = EarlierRounds.of(List.of("r1", "r2"));

  @Test
  void aFirstRoundCallsAtOnce() {
    assertThat(before(EarlierRounds.of(List.of()))).isEqualTo(CALL);
  }

  @Test
  void everyEarlierKeyIsAskedForBeforeTheCall() {
    assertThat(before(two)).isEqualTo(new Step.QueryEarlier("r1"));

    EarlierRounds one = two.heard(new NoEffect());
    assertThat(before(one)).isEqualTo(new Step.QueryEarlier("r2"));

    EarlierRounds none = one.heard(new Refused(RefusalCategory.BUSINESS, FAILURE));
    assertThat(before(none)).isEqualTo(CALL);
  }

  @Test
  void anEffectOfAnEarlierRoundCompletesTheTask() {
    Done done = new Done(200, "X-1");

    assertThat(before(two.heard(done))).isEqualTo(new Step.Complete(done));
  }

  @Test
  void workOfAnEarlierRoundThatIsUnderWayIsWaitedFor() {
    EarlierRounds accepted = two.heard(new Accepted(202, "X-1"));

    assertThat(before(accepted)).isEqualTo(new Step.AwaitCallback("X-1"));
    assertThat(accepted.before(TaskState.WAITING_CALLBACK, LOST, PLENTY))
        .isEqualTo(new Step.Finish(TaskOutcome.WAITING));
  }

  @Test
  void acceptedWorkIsLostOnlyWhenNoEarlierRoundHasIt() {
    assertThat(two.before(TaskState.WAITING_CALLBACK, LOST, PLENTY))
        .isEqualTo(new Step.QueryEarlier("r1"));
    assertThat(
            two.heard(new NoEffect())
                .heard(new NoEffect())
                .before(TaskState.WAITING_CALLBACK, LOST, PLENTY))
        .isEqualTo(LOST);
  }

  @ParameterizedTest
  @MethodSource
  void whileAKeyStaysUnknownThereIsNoCall(PartnerAnswer answer) {
    assertThat(before(two.heard(answer))).isInstanceOf(Step.TryLater.class);
    assertThat(two.heard(answer).before(TaskState.IN_PROGRESS, CALL, LAST_RUN.withoutPatience()))
        .isInstanceOf(Step.Refuse.class);
    assertThat(
            two.heard(answer).before(TaskState.WAITING_CALLBACK, LOST, LAST_RUN.withoutPatience()))
        .as("what some partner has accepted is waited for")
        .isEqualTo(new Step.Finish(TaskOutcome.WAITING));
  }

  @Test
  void anEarlierKeyThatMayStillArriveIsAskedAboutAgainWithoutACall() {
    EarlierRounds young = two.heard(new PartnerAnswer.NothingYet(Duration.ofSeconds(3)));

    assertThat(young.before(TaskState.IN_PROGRESS, CALL, LAST_RUN.withoutPatience()))
        .isEqualTo(new Step.TryLater(Duration.ofSeconds(3), false, "NOTHING_YET"));
    assertThat(young.before(TaskState.WAITING_CALLBACK, LOST, LAST_RUN))
        .isEqualTo(new Step.Finish(TaskOutcome.WAITING));
  }

  static Stream<PartnerAnswer> whileAKeyStaysUnknownThereIsNoCall() {
    return Stream.of(
        new Unknown(FAILURE),
        new Conflict(FAILURE),
        new Throttled(429, Duration.ofSeconds(1)),
        new NotSent(FAILURE, true),
        new NotSent(FAILURE, false));
  }

  @Test
  void stepsThatLeadToNoCallAreTakenAsTheyAre() {
    for (Step step :
        List.of(
            new Step.Begin(),
            new Step.Query(),
            new Step.RetryCall(),
            new Step.RaiseFallout(),
            new Step.DeclareUnknown(FAILURE))) {
      assertThat(two.before(TaskState.IN_PROGRESS, step, PLENTY)).isEqualTo(step);
    }
  }

  private static Step before(EarlierRounds rounds) {
    return rounds.before(TaskState.IN_PROGRESS, CALL, PLENTY);
  }
}
