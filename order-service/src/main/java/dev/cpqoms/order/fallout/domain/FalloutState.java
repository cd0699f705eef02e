package dev.cpqoms.order.fallout.domain;

/** The stages of a case; the check constraint of fallout_case names the same words. */
public enum FalloutState {
  IDENTIFIED,
  ASSIGNED,
  RESOLVED,
  VERIFIED_CLOSED
}
