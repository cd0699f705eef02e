package dev.cpqoms.fulfillment.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The external call of a task's current round.
 *
 * @param idempotencyKey what the partner knows the call by
 * @param calledAt when order-service last agreed to the call, null when it does not say
 */
public record Attempt(String attemptId, String idempotencyKey, @Nullable Instant calledAt) {}
