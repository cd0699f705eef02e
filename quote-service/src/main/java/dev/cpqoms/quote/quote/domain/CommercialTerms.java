package dev.cpqoms.quote.quote.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the customer agrees to beside lines and prices.
 *
 * @param paymentDays days between invoice and payment
 * @param contractMonths how long recurring services are bound at least
 * @param special anything agreed beyond the standard conditions, in words; null when nothing is
 */
public record CommercialTerms(int paymentDays, int contractMonths, @Nullable String special) {

  /** What everybody gets who asks for nothing else. */
  public static final CommercialTerms STANDARD = new CommercialTerms(30, 12, null);
}
