package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** A row of {@code external_call_attempt}. */
public record CallAttempt(
    String tenant,
    UUID attemptId,
    String adapter,
    UUID taskId,
    String idempotencyKey,
    String status,
    boolean ownedFallout) {}
