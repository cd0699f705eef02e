package dev.cpqoms.order.fallout.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why people are needed.
 *
 * @param taskId the task that cannot go on, null when the order itself cannot
 * @param code what the partner or the check said, as a word
 */
public record FalloutCause(
    @Nullable UUID taskId, FalloutCategory category, String code, String detail) {}
