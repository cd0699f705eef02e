package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.fact.EngineFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of facts says about one process instance; null where it says nothing.
 *
 * @param businessKey the order or the approval case that the process is for
 * @param taskId the task, when the process carries out one
 */
record InstanceChange(
    long processInstanceKey,
    @Nullable TenantId tenantId,
    @Nullable String processId,
    @Nullable Integer processVersion,
    @Nullable String businessKey,
    @Nullable String taskId,
    @Nullable Instant startedAt,
    @Nullable Ending ending) {

  /** How and when it ended. */
  record Ending(String state, Instant at) {}

  static InstanceChange none(long processInstanceKey) {
    return new InstanceChange(processInstanceKey, null, null, null, null, null, null, null);
  }

  InstanceChange and(EngineFact fact) {
    return switch (fact) {
      case EngineFact.ProcessStarted started ->
          of(started.processId(), started.processVersion(), started.occurredAt(), ending);
      case EngineFact.ProcessCompleted it ->
          of(it.processId(), it.processVersion(), startedAt, ended("COMPLETED", it));
      case EngineFact.ProcessTerminated it ->
          of(it.processId(), it.processVersion(), startedAt, ended("TERMINATED", it));
      case EngineFact.KeySet key -> with(key.name(), key.value());
      case EngineFact.JobEndedBadly _,
          EngineFact.IncidentCreated _,
          EngineFact.IncidentResolved _ ->
          this;
    };
  }

  boolean saysSomething() {
    return !equals(none(processInstanceKey));
  }

  String state() {
    return ending == null ? "ACTIVE" : ending.state();
  }

  @Nullable Instant endedAt() {
    return ending == null ? null : ending.at();
  }

  private static Ending ended(String state, EngineFact fact) {
    return new Ending(state, fact.occurredAt());
  }

  private InstanceChange of(
      String process, int version, @Nullable Instant start, @Nullable Ending end) {
    return new InstanceChange(
        processInstanceKey, tenantId, process, version, businessKey, taskId, start, end);
  }

  private InstanceChange with(String name, String value) {
    return switch (name) {
      case "tenantId" -> TenantId.isValid(value) ? of(new TenantId(value)) : this;
      case "orderId", "approvalCaseId" -> keyed(value, taskId);
      case "taskId" -> keyed(businessKey, value);
      default -> this;
    };
  }

  private InstanceChange of(TenantId tenant) {
    return new InstanceChange(
        processInstanceKey,
        tenant,
        processId,
        processVersion,
        businessKey,
        taskId,
        startedAt,
        ending);
  }

  private InstanceChange keyed(@Nullable String business, @Nullable String task) {
    return new InstanceChange(
        processInstanceKey, tenantId, processId, processVersion, business, task, startedAt, ending);
  }
}
