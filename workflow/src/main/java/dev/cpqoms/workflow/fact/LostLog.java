package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log that the engine does not have any more. What it told of this partition is not true of the
 * new log, and its keys may be given again, to whatever tenant.
 *
 * @param restoredTo what was told before is still true, because the new log goes on from a backup
 *     of that time; null when the new one began with nothing
 */
public record LostLog(int partitionId, @Nullable Instant restoredTo) {}
