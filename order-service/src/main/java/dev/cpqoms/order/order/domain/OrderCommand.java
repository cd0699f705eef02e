package dev.cpqoms.order.order.domain;

/** What can be asked of an order, or follows for it when its tasks and cases move. */
public enum OrderCommand {
  VALIDATE,
  DECOMPOSE,
  START,
  /** One of its tasks takes a step. */
  WORK_ON_TASK,
  /** Its first item is complete, others are not. */
  REACH_PARTIAL,
  /** An amendment has taken out the lines beside the one that is complete. */
  LEAVE_PARTIAL,
  COMPLETE,
  /** It is wanted otherwise. */
  AMEND,
  /** Its process takes the amended plan. */
  TAKE_AMENDMENT,
  RAISE_FALLOUT,
  /** One of several open cases is resolved. */
  RESOLVE_ONE_CASE,
  RETURN_TO_CAPTURE,
  RETURN_TO_PROGRESS,
  RETURN_TO_PARTIAL,
  RETURN_TO_CANCELLING,
  RETURN_TO_COMPENSATING,
  REQUEST_CANCELLATION,
  /** People have decided, and others approved, that it cannot be fulfilled. */
  REQUEST_FAILURE,
  COMPENSATE,
  CANCEL,
  FAIL
}
