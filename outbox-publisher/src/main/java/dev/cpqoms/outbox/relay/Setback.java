package dev.cpqoms.outbox.relay;

import java.time.Duration;

/**
 * A failed attempt.
 *
 * @param retryCount failures in a row of this kind, this one included
 * @param delay until the next attempt
 */
public record Setback(
    OutboxEvent event, int retryCount, Duration delay, String errorCode, String errorMessage) {}
