package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code reviseQuote}: why, and what becomes other than in the revision before.
 *
 * @param catalogVersion the active one, to go over to; left out, the quote stays with its own
 * @param validUntil as before when left out; 30 days from now when that has passed
 */
public record ReviseQuote(
    String reason,
    @Nullable Integer catalogVersion,
    @Nullable String customerId,
    @Nullable String currency,
    @Nullable Instant validUntil,
    @Nullable TermsWanted terms)
    implements Reasoned {
  public ReviseQuote {
    Fields.reason("/reason", reason);
    Fields.between(
        "/catalogVersion", catalogVersion == null ? 1 : catalogVersion, 1, Integer.MAX_VALUE);
    if (customerId != null) {
      Fields.businessId("/customerId", customerId);
    }
    if (currency != null) {
      Fields.currency("/currency", currency);
    }
  }

  /** The catalog version that the next revision is to be out of. */
  CatalogReference version(QuoteTerms before) {
    return catalogVersion == null
        ? before.catalog()
        : new CatalogReference(before.catalog().catalogId(), catalogVersion);
  }

  SettlingTerms.Wish wish(QuoteTerms before, CatalogReference version, Instant now) {
    return new SettlingTerms.Wish(
        customerId == null ? before.customerId() : customerId,
        before.catalog().catalogId(),
        currency == null ? before.currency() : currency,
        validUntil == null ? before.stillAhead(now) : validUntil,
        TermsWanted.over(before.commercial(), terms),
        version);
  }
}
