package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code copyQuote}: what becomes other than in the original.
 *
 * @param validUntil 30 days from now when left out
 */
public record CopyQuote(@Nullable String customerId, @Nullable Instant validUntil) {
  public CopyQuote {
    if (customerId != null) {
      Fields.businessId("/customerId", customerId);
    }
  }

  SettlingTerms.Wish wish(QuoteTerms original, Instant now) {
    return new SettlingTerms.Wish(
        customerId == null ? original.customerId() : customerId,
        original.catalog().catalogId(),
        original.currency(),
        validUntil == null ? now.plus(QuoteTerms.USUAL_VALIDITY) : validUntil,
        original.commercial(),
        null);
  }
}
