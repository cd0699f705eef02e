package dev.cpqoms.quote.catalog.domain;

/** When an amount is due: once, or every month. */
public enum ChargeType {
  ONE_TIME,
  RECURRING
}
