package dev.cpqoms.order.task.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.LateWord;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.domain.TaskPolicy;
import dev.cpqoms.order.task.domain.TaskProgress;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record TaskRow(
    TenantId tenantId,
    UUID taskId,
    UUID orderId,
    String itemId,
    String taskType,
    int amendment,
    boolean wholeOrder,
    @Nullable UUID compensates,
    @Nullable UUID endsTask,
    int wave,
    int position,
    long typicalSeconds,
    boolean softPoint,
    boolean hardPoint,
    @Nullable String compensatingType,
    TaskState state,
    long version,
    int round,
    @Nullable UUID attemptId,
    @Nullable Instant startedAt,
    @Nullable Instant settledAt,
    @Nullable Integer supersededBy,
    @Nullable LateWord lateWord) {

  static TaskRow of(TenantId tenant, int position, FulfillmentTask task) {
    TaskIdentity identity = task.identity();
    TaskPolicy policy = task.policy();
    TaskProgress progress = task.progress();
    return new TaskRow(
        tenant,
        identity.taskId(),
        identity.orderId(),
        identity.itemId(),
        identity.taskType(),
        identity.amendment(),
        identity.wholeOrder(),
        identity.compensates(),
        identity.ends(),
        task.wave(),
        position,
        policy.typicalDuration().toSeconds(),
        policy.softPoint(),
        policy.hardPoint(),
        policy.compensatingType(),
        progress.state(),
        progress.version(),
        progress.round(),
        progress.attemptId(),
        progress.times().startedAt(),
        progress.times().settledAt(),
        progress.supersededBy(),
        progress.lateWord());
  }

  FulfillmentTask toTask(Set<UUID> dependsOn) {
    return new FulfillmentTask(
        new TaskIdentity(
            taskId, orderId, itemId, taskType, amendment, wholeOrder, compensates, endsTask),
        wave,
        dependsOn,
        new TaskPolicy(Duration.ofSeconds(typicalSeconds), softPoint, hardPoint, compensatingType),
        new TaskProgress(
            state,
            version,
            round,
            attemptId,
            new TaskProgress.Times(startedAt, settledAt),
            supersededBy,
            lateWord));
  }
}
