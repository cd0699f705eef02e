package dev.cpqoms.quote.customer;

/** How much a customer matters; orders and fallout cases inherit it. */
public enum CustomerTier {
  STANDARD,
  STRATEGIC
}
