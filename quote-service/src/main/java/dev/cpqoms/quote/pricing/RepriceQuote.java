package dev.cpqoms.quote.pricing;

import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;

/**
 * The body of {@code repriceQuote}.
 *
 * @param catalogVersion the active version, as the one who asks has seen it
 */
public record RepriceQuote(int catalogVersion, String reason) implements Reasoned {
  public RepriceQuote {
    Fields.between("/catalogVersion", catalogVersion, 1, Integer.MAX_VALUE);
    Fields.reason("/reason", reason);
  }
}
