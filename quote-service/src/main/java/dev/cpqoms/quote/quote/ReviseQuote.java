package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code reviseQuote}: why, and what becomes other than in the revision before.
 *
 * @param validUntil as before when left out; 30 days from now when that has passed
 */
public record ReviseQuote(
    String reason,
    @Nullable String customerId,
    @Nullable String currency,
    @Nullable Instant validUntil,
    @Nullable TermsWanted terms)
    implements Reasoned {
  public ReviseQuote {
    Fields.reason("/reason", reason);
    if (customerId != null) {
      Fields.businessId("/customerId", customerId);
    }
    if (currency != null) {
      Fields.currency("/currency", currency);
    }
  }

  SettlingTerms.Wish wish(QuoteTerms before, Instant now) {
    return new SettlingTerms.Wish(
        customerId == null ? before.customerId() : customerId,
        before.catalog().catalogId(),
        currency == null ? before.currency() : currency,
        validUntil == null ? before.stillAhead(now) : validUntil,
        TermsWanted.over(before.commercial(), terms),
        before.catalog());
  }
}
