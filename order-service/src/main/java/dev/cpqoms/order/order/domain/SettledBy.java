package dev.cpqoms.order.order.domain;

/**
 * Who brought the result of a task: the call itself, the partner later, a query, or a delivery out
 * of the queue.
 */
public enum SettledBy {
  WORKER,
  CALLBACK,
  RECONCILIATION,
  DELIVERY
}
