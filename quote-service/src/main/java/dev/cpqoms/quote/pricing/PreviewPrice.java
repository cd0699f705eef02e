package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.configuration.ConfigureQuote;
import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code previewPrice}.
 *
 * @param catalogVersion the active one when left out
 * @param at decides which promotions are in force; now when left out
 */
public record PreviewPrice(
    String catalogId,
    @Nullable Integer catalogVersion,
    String currency,
    @Nullable Instant at,
    List<ConfigureQuote.Item> items) {
  public PreviewPrice {
    Fields.businessId("/catalogId", catalogId);
    if (catalogVersion != null) {
      Fields.between("/catalogVersion", catalogVersion, 1, Integer.MAX_VALUE);
    }
    Fields.currency("/currency", currency);
    InvalidField.list("/items", items, 1, 200);
  }
}
