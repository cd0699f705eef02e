package dev.cpqoms.order.amendment.domain;

/** What can be asked of an amendment. */
public enum AmendmentCommand {
  CONFIRM,
  WITHDRAW,
  EXPIRE
}
