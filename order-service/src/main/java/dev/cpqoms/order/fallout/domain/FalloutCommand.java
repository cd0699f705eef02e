package dev.cpqoms.order.fallout.domain;

/** What can be asked of a fallout case. */
public enum FalloutCommand {
  ASSIGN,
  RESOLVE,
  VERIFY
}
