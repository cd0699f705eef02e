package dev.cpqoms.quote.catalog.domain;

/** What kind of thing an offering is; it decides how an order fulfills it. */
public enum OfferingType {
  PHYSICAL,
  SERVICE,
  FEE
}
