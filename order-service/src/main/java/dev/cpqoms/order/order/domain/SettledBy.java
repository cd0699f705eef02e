package dev.cpqoms.order.order.domain;

/** Who brought the result of a task: the call itself, the partner later, or a query. */
public enum SettledBy {
  WORKER,
  CALLBACK,
  RECONCILIATION
}
