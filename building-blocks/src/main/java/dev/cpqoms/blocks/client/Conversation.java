package dev.cpqoms.blocks.client;

import org.jspecify.annotations.Nullable;

/**
 * The conversation that a call belongs to.
 *
 * @param correlationId of the request or event that set it in motion
 * @param traceparent its trace context, null when there is none
 */
public record Conversation(String correlationId, @Nullable String traceparent) {}
