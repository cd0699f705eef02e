package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.order.order.domain.OrderProgress;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who looks whether the resolution of a case holds.
 *
 * @param by a person, or the service where data alone shows it
 * @param task null when the case is about the order as a whole
 * @param recurrence where the case is that goes on from this one, null when there is none
 */
public record Look(
    String by,
    Instant at,
    OrderProgress order,
    @Nullable TaskState task,
    @Nullable FalloutState recurrence) {}
