package dev.cpqoms.fulfillment.partner;

import java.time.Duration;

/** What an answer of a partner means. There are no other meanings. */
public sealed interface PartnerAnswer {

  /** The work is done. */
  record Done(int httpStatus, String externalReference) implements PartnerAnswer {}

  /** The work is taken on; a callback will say how it ended. */
  record Accepted(int httpStatus, String externalReference) implements PartnerAnswer {}

  /** The work is not done and asking again will not change that. */
  record Refused(RefusalCategory category, Failure failure) implements PartnerAnswer {}

  /** Not now: the work is not done, ask again after the time. */
  record Throttled(int httpStatus, Duration retryAfter) implements PartnerAnswer {}

  /** The partner has something else under this key or for this thing. */
  record Conflict(Failure failure) implements PartnerAnswer {}

  /** Asked by key, the partner knows of no work. */
  record NoEffect() implements PartnerAnswer {}

  /** The same, but too soon after a call under the key to be believed: ask again after the time. */
  record NothingYet(Duration settlesIn) implements PartnerAnswer {}

  /** The work may or may not be done. */
  record Unknown(Failure failure) implements PartnerAnswer {}

  /**
   * The request has certainly not arrived.
   *
   * @param heldBack true when this side held it back, which is not the partner's failure
   */
  record NotSent(Failure failure, boolean heldBack) implements PartnerAnswer {}
}
