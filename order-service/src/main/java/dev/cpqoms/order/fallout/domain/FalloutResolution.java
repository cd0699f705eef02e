package dev.cpqoms.order.fallout.domain;

/** What people can decide about a case. */
public enum FalloutResolution {
  /** Try again from the start. */
  RETRY,
  /** It was done by hand; the evidence says where that can be seen. */
  MANUALLY_RESOLVED,
  /** It need not be done. */
  SKIP,
  /** The order is not wanted any more; the outcome of asking for its cancellation. */
  CANCEL_ORDER,
  /** The order is given up; proposed by one person and approved by another. */
  FAIL_ORDER
}
