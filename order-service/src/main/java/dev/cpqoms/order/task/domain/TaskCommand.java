package dev.cpqoms.order.task.domain;

/** What can be asked of a fulfillment task. */
public enum TaskCommand {
  BEGIN,
  COMPLETE,
  AWAIT_CALLBACK,
  LOSE_OUTCOME,
  RETRY_CALL,
  CANCEL_CALL,
  REFUSE,
  RETRY,
  ASK_AGAIN,
  BELIEVE,
  RESOLVE_MANUALLY,
  SKIP,
  FAIL,
  COMPENSATE
}
