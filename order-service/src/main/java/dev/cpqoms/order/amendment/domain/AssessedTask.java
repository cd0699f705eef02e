package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one task.
 *
 * @param taskId null for a task that the amendment would add
 * @param undoneBy the work that undoes what the task did, or may have done; null when nothing does
 */
public record AssessedTask(
    @Nullable UUID taskId, String taskType, Verdict verdict, @Nullable String undoneBy) {

  static AssessedTask added(String taskType) {
    return new AssessedTask(null, taskType, Verdict.ADDED, null);
  }

  static AssessedTask of(FulfillmentTask task, Verdict verdict) {
    return new AssessedTask(task.taskId(), task.identity().taskType(), verdict, null);
  }

  /** A task that is in the way of the change, with what undoes it if it has done anything. */
  static AssessedTask unwanted(FulfillmentTask task, Verdict verdict) {
    boolean effect = task.mayHaveEffect();
    boolean refused = effect && task.policy().hardPoint();
    return new AssessedTask(
        task.taskId(),
        task.identity().taskType(),
        refused ? Verdict.REFUSED : verdict,
        effect ? task.policy().compensatingType() : null);
  }
}
