package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one case of an order.
 *
 * @param taskId the task that could not go on, null when the order itself could not be validated
 * @param othersOpen whether further cases still hold the order
 */
public record FalloutDecision(
    UUID caseId, @Nullable UUID taskId, String resolution, boolean othersOpen) {}
