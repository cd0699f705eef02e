package dev.cpqoms.order.task;

/** Why a task cannot go on: the partner says no, the call cannot be made, or the data is wrong. */
public enum RefusalCategory {
  BUSINESS,
  TECHNICAL,
  DATA
}
