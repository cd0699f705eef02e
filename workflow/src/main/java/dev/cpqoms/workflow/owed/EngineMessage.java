package dev.cpqoms.workflow.owed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of engine_message of the transaction's tenant.
 *
 * @param processId the process that it starts, null when it starts none
 * @param instanceKey the process instance that it has led to, as the engine told
 * @param since when it came into its state
 * @param releases how often a person has released it; the last time, by whom and why
 */
record EngineMessage(
    UUID messageId,
    MessageKind kind,
    String name,
    String correlationKey,
    UUID eventId,
    String correlationId,
    @Nullable String processId,
    @Nullable Long instanceKey,
    MessageState state,
    int attempts,
    @Nullable String lastError,
    Instant requestedAt,
    Instant since,
    int releases,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseReason,
    long version) {}
