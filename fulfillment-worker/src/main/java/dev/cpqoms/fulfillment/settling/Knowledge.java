package dev.cpqoms.fulfillment.settling;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import org.jspecify.annotations.Nullable;

/** What this run has learned about the task's current attempt. */
public sealed interface Knowledge {

  /** Nothing yet: somebody else may have called the partner. */
  record Nothing() implements Knowledge {}

  /** This run has begun the attempt itself: nobody has called the partner. */
  record Begun() implements Knowledge {}

  /** This run has called the partner. */
  record Called(PartnerAnswer answer) implements Knowledge {}

  /**
   * This run has asked the partner by key.
   *
   * @param conflict the conflict that made it ask, or null
   */
  record Queried(PartnerAnswer answer, @Nullable Failure conflict) implements Knowledge {}
}
