package dev.cpqoms.order.delivery.domain;

/** What can be asked of a delivery. */
public enum DeliveryCommand {
  CLAIM,
  DELIVER,
  POSTPONE,
  GIVE_UP,
  RETRY,
  REQUEST_CANCELLATION,
  CANCEL
}
