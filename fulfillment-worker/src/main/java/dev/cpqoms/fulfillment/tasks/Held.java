package dev.cpqoms.fulfillment.tasks;

import java.time.Duration;

/**
 * What suspensions of its tenant do to a task.
 *
 * @param now whether no call may be begun for it
 * @param altogether how long its current round has been held up so far
 */
public record Held(boolean now, Duration altogether) {}
