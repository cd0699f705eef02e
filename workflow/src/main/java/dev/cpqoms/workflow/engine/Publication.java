package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Duration;
import java.util.UUID;

/**
 * A message on its way to the engine.
 *
 * @param id the row it is kept in
 * @param messageId the engine accepts a message id once per name and key while the first is
 *     buffered
 * @param ttlSeconds how long the engine keeps it for a process that is not there yet
 * @param variables a JSON object
 * @param attempts how often it was tried before
 */
public record Publication(
    UUID id,
    TenantId tenantId,
    String name,
    String correlationKey,
    String messageId,
    long ttlSeconds,
    String variables,
    int attempts) {

  Duration ttl() {
    return Duration.ofSeconds(ttlSeconds);
  }
}
