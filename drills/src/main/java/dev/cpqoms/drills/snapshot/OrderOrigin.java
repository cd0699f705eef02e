package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order came from.
 *
 * @param kind PRIMARY from an accepted quote revision, DIRECT without any quote
 * @param quoteId null for an order without a quote
 * @param quoteRevision 0 for an order without a quote
 */
public record OrderOrigin(
    String tenant, UUID orderId, String kind, @Nullable UUID quoteId, int quoteRevision) {

  /** Whether no quote can be the reason for it. */
  public boolean isDirect() {
    return kind.equals("DIRECT");
  }
}
