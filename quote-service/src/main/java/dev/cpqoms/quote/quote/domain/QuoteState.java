package dev.cpqoms.quote.quote.domain;

/**
 * Where a quote is in its life; the check constraint of table {@code quote} names the same states.
 */
public enum QuoteState {
  DRAFT,
  CONFIGURED,
  PRICED,
  VALIDATED,
  APPROVAL_PENDING,
  APPROVED,
  REJECTED,
  ACCEPTED,
  CONVERTING_TO_ORDER,
  CONVERTED,
  EXPIRED,
  CANCELLED;

  /** Whether the quote is under way to its order, or has it. */
  public boolean isHandedOver() {
    return this == CONVERTING_TO_ORDER || this == CONVERTED;
  }
}
