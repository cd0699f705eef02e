package dev.cpqoms.workflow.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents somebody wants to see; null means all.
 *
 * @param olderThan the last one of the page before
 */
public record IncidentQuery(
    @Nullable IncidentState state,
    @Nullable String businessKey,
    @Nullable UUID olderThan,
    int limit) {}
