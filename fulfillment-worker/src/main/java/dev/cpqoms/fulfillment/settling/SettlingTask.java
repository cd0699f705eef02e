package dev.cpqoms.fulfillment.settling;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Accepted;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Conflict;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NoEffect;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NothingYet;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Refused;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Throttled;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.settling.Knowledge.Begun;
import dev.cpqoms.fulfillment.settling.Knowledge.Called;
import dev.cpqoms.fulfillment.settling.Knowledge.Nothing;
import dev.cpqoms.fulfillment.settling.Knowledge.Queried;
import dev.cpqoms.fulfillment.settling.Step.TryLater;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a task to a known end. The rule behind every line: whoever does not know that the partner
 * was never called asks it by key before calling, so one business key has one effect.
 */
public final class SettlingTask {

  private static final Failure LOST =
      new Failure(
          Failure.ACCEPTED_WORK_LOST, "The partner knows nothing of work it had accepted.", null);

  private static final Step STILL_WAITING = new Step.Finish(TaskOutcome.WAITING);

  private SettlingTask() {}

  /** The next step; it depends on the arguments alone. */
  public static Step next(TaskState state, Knowledge knowledge, Budget budget) {
    return switch (state) {
      case PENDING -> new Step.Begin();
      case IN_PROGRESS -> inProgress(knowledge, budget);
      case UNKNOWN_OUTCOME -> unknownOutcome(knowledge, budget);
      case WAITING_CALLBACK -> waitingCallback(knowledge);
      case COMPLETED, MANUALLY_RESOLVED, SKIPPED, FAILED, COMPENSATED ->
          new Step.Finish(TaskOutcome.DONE);
      case FALLOUT -> new Step.RaiseFallout();
    };
  }

  private static Step inProgress(Knowledge knowledge, Budget budget) {
    return switch (knowledge) {
      case Nothing() -> new Step.Query();
      case Begun() -> new Step.Call();
      case Called(PartnerAnswer answer) ->
          definite(answer)
              .orElseGet(
                  () ->
                      answer instanceof Conflict
                          ? new Step.Query()
                          : unsettled(answer, new Step.DeclareUnknown(failure(answer)), budget));
      case Queried(PartnerAnswer answer, Failure conflict) ->
          definite(answer).orElseGet(() -> afterQuery(answer, conflict, new Step.Call(), budget));
    };
  }

  private static Step unknownOutcome(Knowledge knowledge, Budget budget) {
    return switch (knowledge) {
      case Nothing(), Begun() -> new Step.Query();
      case Called(PartnerAnswer answer) ->
          definite(answer).orElseGet(() -> unsettled(answer, new Step.Query(), budget));
      case Queried(PartnerAnswer answer, Failure conflict) ->
          definite(answer)
              .orElseGet(() -> afterQuery(answer, conflict, new Step.RetryCall(), budget));
    };
  }

  /**
   * The partner has the work and takes the time that it takes. A question that it does not answer
   * says nothing about it, and neither does one that it was spared: the job looks again after the
   * next callback timeout, and order-service's clock ends what nobody confirms.
   */
  private static Step waitingCallback(Knowledge knowledge) {
    return switch (knowledge) {
      case Nothing(), Begun() -> new Step.Query();
      case Called(Accepted a) -> STILL_WAITING;
      case Called(Throttled t) -> STILL_WAITING;
      case Called(NotSent n) -> STILL_WAITING;
      case Called(PartnerAnswer answer) -> definite(answer).orElseGet(Step.Query::new);
      case Queried(Accepted a, Failure conflict) -> STILL_WAITING;
      case Queried(NoEffect none, Failure conflict) -> new Step.DeclareUnknown(LOST);
      case Queried(PartnerAnswer answer, Failure conflict) ->
          definite(answer).orElse(STILL_WAITING);
    };
  }

  /** The step after an answer that settles the matter, whoever asked and how. */
  private static Optional<Step> definite(PartnerAnswer answer) {
    return switch (answer) {
      case Done done -> Optional.of(new Step.Complete(done));
      case Accepted(int status, String reference) -> Optional.of(new Step.AwaitCallback(reference));
      case Refused(RefusalCategory category, Failure failure) ->
          Optional.of(new Step.Refuse(category, failure));
      case Throttled t -> Optional.empty();
      case Conflict c -> Optional.empty();
      case NoEffect n -> Optional.empty();
      case NothingYet n -> Optional.empty();
      case Unknown u -> Optional.empty();
      case NotSent n -> Optional.empty();
    };
  }

  /** After a call: throttled and unsent calls wait, everything else goes the given way. */
  private static Step unsettled(PartnerAnswer answer, Step otherwise, Budget budget) {
    return answer instanceof Throttled || answer instanceof NotSent
        ? notYetKnown(answer, budget)
        : otherwise;
  }

  private static Step afterQuery(
      PartnerAnswer answer, @Nullable Failure conflict, Step callAgain, Budget budget) {
    boolean nothing = answer instanceof NoEffect || answer instanceof NothingYet;
    if (nothing && conflict != null) {
      return new Step.Refuse(RefusalCategory.DATA, conflict);
    }
    return answer instanceof NoEffect && budget.mayCall() ? callAgain : notYetKnown(answer, budget);
  }

  /** Later, or never: without a retry left the task becomes an owned case. */
  static Step notYetKnown(PartnerAnswer answer, Budget budget) {
    Failure failure = failure(answer);
    if (answer instanceof NothingYet(var settlesIn) && budget.mayCall()) {
      // Nothing has failed: this run has called nobody, and the next may call.
      return new TryLater(settlesIn, false, failure.code());
    }
    boolean burns = !isNobodysFailure(answer);
    boolean mayWait = burns ? !budget.isLastRun() : !budget.outOfPatience();
    if (!mayWait) {
      return new Step.Refuse(RefusalCategory.TECHNICAL, failure.asFinal(lastWord(answer)));
    }
    return answer instanceof Throttled(int status, var retryAfter)
        ? new TryLater(retryAfter, false, failure.code())
        : new TryLater(budget.backoff(), burns, failure.code() + ": " + failure.message());
  }

  /** A busy partner and a spared one are waited for without burning a retry, but not for ever. */
  private static boolean isNobodysFailure(PartnerAnswer answer) {
    return answer instanceof Throttled
        || answer instanceof NotSent(Failure f, boolean heldBack) && heldBack;
  }

  private static String lastWord(PartnerAnswer answer) {
    if (answer instanceof Throttled) {
      return Failure.PARTNER_THROTTLED;
    }
    return answer instanceof NotSent ? Failure.PARTNER_UNREACHABLE : Failure.OUTCOME_UNKNOWN;
  }

  private static Failure failure(PartnerAnswer answer) {
    return switch (answer) {
      case Unknown(Failure failure) -> failure;
      case Conflict(Failure failure) -> failure;
      case Refused(RefusalCategory category, Failure failure) -> failure;
      case NotSent(Failure failure, boolean heldBack) -> failure;
      case Throttled(int status, var retryAfter) ->
          new Failure("THROTTLED", "The partner asks to wait " + retryAfter, status);
      case NoEffect() -> new Failure("NO_EFFECT", "The partner has done nothing yet.", 404);
      case NothingYet(var settlesIn) ->
          new Failure("NOTHING_YET", "The partner knows nothing of the call yet.", 404);
      case Done(int status, String reference) -> new Failure("DONE", reference, status);
      case Accepted(int status, String reference) -> new Failure("ACCEPTED", reference, status);
    };
  }
}
