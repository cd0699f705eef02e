package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Duration;
import java.time.Instant;

/**
 * The frame of the offer: for whom, out of which catalog version, in which currency, until when.
 *
 * @param catalog the version the quote is pinned to
 */
public record QuoteTerms(
    String customerId, CatalogReference catalog, String currency, Instant validUntil) {

  /** How long an offer stands when nobody says otherwise. */
  public static final Duration USUAL_VALIDITY = Duration.ofDays(30);

  /** The same frame around another catalog version; an offer that has run out stands again. */
  QuoteTerms renewed(CatalogReference active, Instant now) {
    Instant until = validUntil.isAfter(now) ? validUntil : now.plus(USUAL_VALIDITY);
    return new QuoteTerms(customerId, active, currency, until);
  }
}
