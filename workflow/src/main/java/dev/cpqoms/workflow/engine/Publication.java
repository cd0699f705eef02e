package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to the engine.
 *
 * @param id the row it is kept in
 * @param processId the process that it starts, null when it starts none
 * @param messageId the engine accepts a message id once per name and key while the first is
 *     buffered
 * @param ttlSeconds how long the engine keeps it for a process that is not there yet
 * @param variables a JSON object
 * @param attempts how often it was tried before
 * @param declined how often the engine has declined it before, and since when
 */
public record Publication(
    UUID id,
    TenantId tenantId,
    @Nullable String processId,
    String name,
    String correlationKey,
    String messageId,
    long ttlSeconds,
    String variables,
    int attempts,
    int declined,
    @Nullable Instant declinedSince) {

  /** So often and for so long the engine may decline it; both, then it goes into quarantine. */
  static final int MOST_DECLINED = 20;

  static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Whether being declined once more is too often. */
  boolean isGivenUp(Instant now) {
    return declined + 1 >= MOST_DECLINED
        && declinedSince != null
        && !now.isBefore(declinedSince.plus(PATIENCE));
  }

  Duration ttl() {
    return Duration.ofSeconds(ttlSeconds);
  }
}
