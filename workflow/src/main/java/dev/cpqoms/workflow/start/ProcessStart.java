package dev.cpqoms.workflow.start;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A start that the engine was or is owed, as support sees it. */
public record ProcessStart(
    UUID startRequestId,
    String processId,
    String messageName,
    String businessKey,
    UUID aggregateId,
    UUID eventId,
    String correlationId,
    String status,
    int attempts,
    @Nullable String lastError,
    @Nullable Long messageKey,
    Instant requestedAt,
    @Nullable Instant startedAt) {}
