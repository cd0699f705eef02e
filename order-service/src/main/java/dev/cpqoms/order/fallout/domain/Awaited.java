package dev.cpqoms.order.fallout.domain;

/** What an open case may wait for, beside its resolution. */
public enum Awaited {
  /** Somebody has proposed that the order is given up; another person approves it or not. */
  FAILURE_APPROVAL
}
