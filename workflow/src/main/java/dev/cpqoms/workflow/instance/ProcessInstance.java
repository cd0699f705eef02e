package dev.cpqoms.workflow.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of process_instance of the transaction's tenant.
 *
 * @param unresolvedIncidents above 0 while it stands still
 */
record ProcessInstance(
    long processInstanceKey,
    @Nullable String processId,
    @Nullable Integer processVersion,
    @Nullable String businessKey,
    @Nullable String taskId,
    InstanceState state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int unresolvedIncidents) {}
