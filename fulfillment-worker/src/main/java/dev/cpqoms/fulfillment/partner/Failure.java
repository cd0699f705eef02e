package dev.cpqoms.fulfillment.partner;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for the attempt's record and for the people who read it.
 *
 * @param code a word that programs compare
 * @param httpStatus the status of the answer, or null when there was none
 */
public record Failure(String code, String message, @Nullable Integer httpStatus) {

  /** The outcome of a call is unknown and no more retries are left. */
  public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

  /** The partner could not be reached and no more retries are left. */
  public static final String PARTNER_UNREACHABLE = "PARTNER_UNREACHABLE";

  /** The partner has asked to wait for longer than there is patience. */
  public static final String PARTNER_THROTTLED = "PARTNER_THROTTLED";

  /** The partner has forgotten work that it had accepted. */
  public static final String ACCEPTED_WORK_LOST = "ACCEPTED_WORK_LOST";

  /** This process could not carry out the work, for a reason that is not the partner's. */
  public static final String WORKER_FAULT = "WORKER_FAULT";

  /** Nobody wants the work any more, and no call for it has had an effect: none is made. */
  public static final String NOT_WANTED = "NOT_WANTED";

  /** What is told of work that nobody wants any more and that nobody has done. */
  public static Failure notWanted() {
    return new Failure(
        NOT_WANTED, "Nobody wants it any more, and no call for it has had an effect.", null);
  }

  /** The same failure as the last word on an attempt: the code says that it is the end. */
  public Failure asFinal(String finalCode) {
    return new Failure(finalCode, code + ": " + message, httpStatus);
  }
}
