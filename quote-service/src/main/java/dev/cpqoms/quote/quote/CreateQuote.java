package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code createQuote}.
 *
 * @param validUntil 30 days from now when left out
 */
public record CreateQuote(
    String customerId, String catalogId, String currency, @Nullable Instant validUntil) {

  public CreateQuote {
    Fields.businessId("/customerId", customerId);
    Fields.businessId("/catalogId", catalogId);
    Fields.currency("/currency", currency);
  }
}
