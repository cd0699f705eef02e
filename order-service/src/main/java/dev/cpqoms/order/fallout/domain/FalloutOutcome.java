package dev.cpqoms.order.fallout.domain;

/**
 * What was seen when a case was closed; the check constraint of fallout_case names the same words.
 */
public enum FalloutOutcome {
  /** What was decided holds. */
  HELD,
  /**
   * The retry did not cure: the case that went on from here is closed, or the order has ended
   * without the work.
   */
  NOT_CURED
}
