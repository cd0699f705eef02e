package dev.cpqoms.workflow.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A process instance as the contracts show it. */
public record ProcessInstanceView(
    String processInstanceKey,
    @Nullable String processId,
    @Nullable Integer processVersion,
    @Nullable String businessKey,
    @Nullable String taskId,
    InstanceState state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int unresolvedIncidents) {

  static ProcessInstanceView of(ProcessInstance row) {
    return new ProcessInstanceView(
        Long.toString(row.processInstanceKey()),
        row.processId(),
        row.processVersion(),
        row.businessKey(),
        row.taskId(),
        row.state(),
        row.startedAt(),
        row.endedAt(),
        row.unresolvedIncidents());
  }
}
