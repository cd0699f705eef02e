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
  CANCELLED
}
