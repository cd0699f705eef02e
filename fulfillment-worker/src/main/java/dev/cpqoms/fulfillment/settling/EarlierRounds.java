package dev.cpqoms.fulfillment.settling;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the partner says about the calls of earlier rounds of a task. A person may order another
 * round while nobody knows whether the last one had its effect, and another round is another key,
 * which the partner cannot take for the same: so no call is made before each earlier key is known
 * to have had no effect, and an effect that is found counts for the round at work.
 *
 * @param unasked the keys that are not known to be without effect, oldest first
 * @param answer what the partner said about the first of them, null before it was asked
 */
public record EarlierRounds(List<String> unasked, @Nullable PartnerAnswer answer) {

  public EarlierRounds {
    unasked = List.copyOf(unasked);
  }

  public static EarlierRounds of(List<String> keys) {
    return new EarlierRounds(keys, null);
  }

  /** The rounds after the partner was asked about the first key. */
  public EarlierRounds heard(PartnerAnswer said) {
    boolean noEffect =
        said instanceof PartnerAnswer.NoEffect || said instanceof PartnerAnswer.Refused;
    return noEffect
        ? new EarlierRounds(unasked.subList(1, unasked.size()), null)
        : new EarlierRounds(unasked, said);
  }

  /** The step itself, or what has to come before it while an earlier effect is possible. */
  public Step before(TaskState state, Step step, Budget budget) {
    if (unasked.isEmpty() || !leadsToACall(step)) {
      return step;
    }
    if (answer == null) {
      return new Step.QueryEarlier(unasked.getFirst());
    }
    return switch (answer) {
      case PartnerAnswer.Done done -> new Step.Complete(done);
      case PartnerAnswer.Accepted(int status, String reference) ->
          state == TaskState.WAITING_CALLBACK
              ? new Step.Finish(TaskOutcome.WAITING)
              : new Step.AwaitCallback(reference);
      case PartnerAnswer.Refused refused -> step;
      case PartnerAnswer.NoEffect none -> step;
      case PartnerAnswer.NothingYet nothing -> notYetKnown(state, nothing, budget);
      case PartnerAnswer.Throttled throttled -> notYetKnown(state, throttled, budget);
      case PartnerAnswer.Conflict conflict -> notYetKnown(state, conflict, budget);
      case PartnerAnswer.Unknown unknown -> notYetKnown(state, unknown, budget);
      case PartnerAnswer.NotSent notSent -> notYetKnown(state, notSent, budget);
    };
  }

  /** Accepted work is waited for, whatever is not known. */
  private static Step notYetKnown(TaskState state, PartnerAnswer answer, Budget budget) {
    return state == TaskState.WAITING_CALLBACK
        ? new Step.Finish(TaskOutcome.WAITING)
        : SettlingTask.notYetKnown(answer, budget);
  }

  /** Work that was waited for and is not known under this round's key may be an earlier round's. */
  private static boolean leadsToACall(Step step) {
    return step instanceof Step.Call
        || step instanceof Step.DeclareUnknown(Failure failure)
            && failure.code().equals(Failure.ACCEPTED_WORK_LOST);
  }
}
