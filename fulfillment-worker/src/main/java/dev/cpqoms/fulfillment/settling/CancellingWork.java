package dev.cpqoms.fulfillment.settling;

import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a partner to cancel accepted work that nobody wants any more, instead of only waiting for
 * its end. What comes of it is never read from the answer: whatever that says, or if it was lost,
 * the partner is asked about the work itself, and what it says of the work is the truth. Work that
 * the partner still has then is waited for as ever.
 *
 * @param offered whether the partner cancels such work
 * @param answer what the partner said when this run asked it to cancel, null before
 */
public record CancellingWork(boolean offered, @Nullable PartnerAnswer answer) {

  /** Nobody was asked yet. */
  public static CancellingWork of(boolean offered) {
    return new CancellingWork(offered, null);
  }

  /** The same after the partner was asked to cancel: once in a run. */
  public CancellingWork heard(PartnerAnswer said) {
    return new CancellingWork(offered, said);
  }

  /**
   * The step itself, or what comes before waiting for work that is not wanted.
   *
   * @param announced whether order-service knows that the partner is asked to cancel
   */
  public Step before(Step step, Knowledge knowledge, boolean announced) {
    boolean waits = step.equals(new Step.Finish(TaskOutcome.WAITING));
    if (!offered || answer != null || !waits) {
      return step;
    }
    return accepted(knowledge)
        .<Step>map(work -> announced ? new Step.Cancel(work) : new Step.AnnounceCancel(work))
        .orElse(step);
  }

  /** What is still known of the work after the partner was asked to cancel it. */
  public static Knowledge after(PartnerAnswer answer, Knowledge before) {
    return switch (answer) {
      // It has not come to the partner's attention: the work is where it was.
      case PartnerAnswer.NotSent notSent -> before;
      case PartnerAnswer.Throttled throttled -> before;
      case PartnerAnswer.Done done -> new Knowledge.Nothing();
      case PartnerAnswer.Accepted accepted -> new Knowledge.Nothing();
      case PartnerAnswer.Refused refused -> new Knowledge.Nothing();
      case PartnerAnswer.Conflict conflict -> new Knowledge.Nothing();
      case PartnerAnswer.NoEffect none -> new Knowledge.Nothing();
      case PartnerAnswer.NothingYet none -> new Knowledge.Nothing();
      case PartnerAnswer.Unknown unknown -> new Knowledge.Nothing();
    };
  }

  /** The partner's number for work that it says it has accepted under this round's key. */
  private static Optional<String> accepted(Knowledge knowledge) {
    return switch (knowledge) {
      case Knowledge.Called(PartnerAnswer.Accepted(int status, String work)) -> Optional.of(work);
      case Knowledge.Queried(PartnerAnswer.Accepted(int status, String work), var conflict) ->
          Optional.of(work);
      case Knowledge.Called called -> Optional.empty();
      case Knowledge.Queried queried -> Optional.empty();
      case Knowledge.Nothing nothing -> Optional.empty();
      case Knowledge.Begun begun -> Optional.empty();
    };
  }
}
