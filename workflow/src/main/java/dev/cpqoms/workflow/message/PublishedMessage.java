package dev.cpqoms.workflow.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a waiting process, as support sees it.
 *
 * @param expiresAt until then the engine keeps it for a process that does not wait yet
 */
public record PublishedMessage(
    UUID publishedMessageId,
    UUID eventId,
    String name,
    String correlationKey,
    String correlationId,
    String outcome,
    int attempts,
    @Nullable String lastError,
    @Nullable Long messageKey,
    Instant requestedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt) {}
