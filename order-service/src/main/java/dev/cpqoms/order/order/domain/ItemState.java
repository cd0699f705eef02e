package dev.cpqoms.order.order.domain;

/** Where one line of an order is; the check constraint of order_item names the same words. */
public enum ItemState {
  PENDING,
  COMPLETED,
  CANCELLED
}
