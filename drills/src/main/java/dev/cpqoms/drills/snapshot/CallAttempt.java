package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code external_call_attempt}.
 *
 * @param cancels the attempt whose work it asks the partner to cancel, null for all others
 */
public record CallAttempt(
    String tenant,
    UUID attemptId,
    String adapter,
    UUID taskId,
    String idempotencyKey,
    String status,
    boolean ownedFallout,
    @Nullable UUID cancels) {}
