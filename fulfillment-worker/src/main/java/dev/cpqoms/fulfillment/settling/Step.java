package dev.cpqoms.fulfillment.settling;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import java.time.Duration;

/** What to do next about a task. */
public sealed interface Step {

  /** A step after which the task is looked at again. */
  sealed interface Go extends Step {

    /** Whether it asks the partner to do something. */
    default boolean isCall() {
      return this instanceof Call || this instanceof Cancel;
    }
  }

  /** A step that ends the run. */
  sealed interface End extends Step {}

  /** Open the attempt at order-service. */
  record Begin() implements Go {}

  /** Call the partner with the attempt's key. */
  record Call() implements Go {}

  /** Ask the partner what became of the attempt's key. */
  record Query() implements Go {}

  /** Ask the partner what became of the key of an earlier round. */
  record QueryEarlier(String idempotencyKey) implements Go {}

  /**
   * Tell order-service that the attempt may be called once more: the partner knows nothing of it.
   */
  record RetryCall() implements Go {}

  /**
   * Tell order-service that the partner is going to be asked to cancel the work it has accepted.
   */
  record AnnounceCancel(String externalReference) implements Go {}

  /** Ask the partner to cancel the work it has accepted. */
  record Cancel(String externalReference) implements Go {}

  /** Tell order-service that the work is done. */
  record Complete(PartnerAnswer.Done done) implements Go {}

  /** Tell order-service that a callback will come. */
  record AwaitCallback(String externalReference) implements Go {}

  /** Tell order-service that nobody knows whether the work is done. */
  record DeclareUnknown(Failure failure) implements Go {}

  /** Tell order-service that the work will not be done this way: it becomes an owned case. */
  record Refuse(RefusalCategory category, Failure failure) implements Go {}

  /** Tell the engine that the run has succeeded. */
  record Finish(TaskOutcome outcome) implements End {}

  /** Tell the engine that the task is a fallout case. */
  record RaiseFallout() implements End {}

  /**
   * Tell the engine to run the job again.
   *
   * @param burnsRetry false when waiting is nobody's failure
   */
  record TryLater(Duration backoff, boolean burnsRetry, String reason) implements End {}
}
