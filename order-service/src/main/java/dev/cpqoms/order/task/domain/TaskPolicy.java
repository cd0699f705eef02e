package dev.cpqoms.order.task.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the decomposition rules say about a task.
 *
 * @param typicalDuration what jeopardy is measured against
 * @param softPoint after it, undoing costs something
 * @param hardPoint after it, undoing is not possible any more
 * @param compensatingType the task type that undoes it, null when nothing is to be undone
 */
public record TaskPolicy(
    Duration typicalDuration,
    boolean softPoint,
    boolean hardPoint,
    @Nullable String compensatingType) {}
