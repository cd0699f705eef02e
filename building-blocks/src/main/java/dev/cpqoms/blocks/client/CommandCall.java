package dev.cpqoms.blocks.client;

import org.jspecify.annotations.Nullable;

/**
 * A command to another service.
 *
 * @param path from the root of the service, with its leading slash
 * @param idempotencyKey the same for every repeat of this intention
 * @param ifMatch the version that was read, null when the command needs none
 * @param body written as JSON
 */
public record CommandCall(
    String path, String idempotencyKey, @Nullable Long ifMatch, Object body) {}
