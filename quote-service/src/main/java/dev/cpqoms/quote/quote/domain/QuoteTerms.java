package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Duration;
import java.time.Instant;

/**
 * The frame of the offer: for whom, out of which catalog version, in which currency, until when,
 * and under which conditions.
 *
 * @param catalog the version the quote is pinned to
 */
public record QuoteTerms(
    String customerId,
    CatalogReference catalog,
    String currency,
    Instant validUntil,
    CommercialTerms commercial) {

  /** How long an offer stands when nobody says otherwise. */
  public static final Duration USUAL_VALIDITY = Duration.ofDays(30);

  /** An offer that has run out stands again when it is made anew. */
  public Instant stillAhead(Instant now) {
    return validUntil.isAfter(now) ? validUntil : now.plus(USUAL_VALIDITY);
  }

  /** The same terms out of another version of the catalog, from now on. */
  public QuoteTerms outOf(CatalogReference version, Instant now) {
    return new QuoteTerms(customerId, version, currency, stillAhead(now), commercial);
  }
}
