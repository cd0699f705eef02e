package dev.cpqoms.fulfillment.tasks;

/**
 * The external call of a task's current round.
 *
 * @param idempotencyKey what the partner knows the call by
 */
public record Attempt(String attemptId, String idempotencyKey) {}
