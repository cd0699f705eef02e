package dev.cpqoms.order.order.domain;

/** What a line does to the installed base. */
public enum ItemAction {
  ADD,
  MODIFY,
  DISCONNECT
}
