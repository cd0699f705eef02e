package dev.cpqoms.fulfillment.partner;

/** The kind of fallout case that a refusal opens; the words are order-service's. */
public enum RefusalCategory {
  /** The partner will not do it for a reason of its business. */
  BUSINESS,
  /** The machinery failed: wrong credentials, an address that is gone, no answer ever. */
  TECHNICAL,
  /** The two sides disagree about the facts. */
  DATA
}
