package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code createQuote}.
 *
 * @param validUntil 30 days from now when left out
 * @param terms the standard conditions when left out
 */
public record CreateQuote(
    String customerId,
    String catalogId,
    String currency,
    @Nullable Instant validUntil,
    @Nullable TermsWanted terms) {
  public CreateQuote {
    Fields.businessId("/customerId", customerId);
    Fields.businessId("/catalogId", catalogId);
    Fields.currency("/currency", currency);
  }

  SettlingTerms.Wish wish(Instant now) {
    return new SettlingTerms.Wish(
        customerId,
        catalogId,
        currency,
        validUntil == null ? now.plus(QuoteTerms.USUAL_VALIDITY) : validUntil,
        TermsWanted.over(CommercialTerms.STANDARD, terms),
        null);
  }
}
