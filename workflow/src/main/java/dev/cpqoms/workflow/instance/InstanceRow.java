package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of process_instance on its way in; what is null stays as it is. */
record InstanceRow(
    long processInstanceKey,
    @Nullable TenantId tenantId,
    @Nullable String processId,
    @Nullable Integer processVersion,
    @Nullable String businessKey,
    @Nullable String taskId,
    String state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {

  static InstanceRow of(InstanceChange change) {
    return new InstanceRow(
        change.processInstanceKey(),
        change.tenantId(),
        change.processId(),
        change.processVersion(),
        change.businessKey(),
        change.taskId(),
        change.state(),
        change.startedAt(),
        change.endedAt());
  }
}
