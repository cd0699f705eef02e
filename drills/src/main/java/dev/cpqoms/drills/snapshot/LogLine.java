package dev.cpqoms.drills.snapshot;

import java.util.Set;
import java.util.UUID;

/**
 * A line that a process has logged; fields that it does not have are empty.
 *
 * @param mentioned every id in the line, whichever field it is in
 */
public record LogLine(
    String process, String tenant, String traceId, String message, Set<UUID> mentioned) {}
