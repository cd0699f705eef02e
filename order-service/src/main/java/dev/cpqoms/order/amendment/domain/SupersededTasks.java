package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tasks of an order that an amendment does not want any more. Those that were never begun are
 * dropped; the others are brought to their end and undone.
 */
public record SupersededTasks(List<FulfillmentTask> tasks) {

  private static final Set<Verdict> IN_THE_WAY =
      Set.of(Verdict.DROPPED, Verdict.UNDONE, Verdict.REDONE);

  public SupersededTasks {
    tasks = List.copyOf(tasks);
  }

  public static SupersededTasks of(
      FulfillmentPlan plan, Assessment assessment, int amendment, Instant now) {
    Stream<AssessedTask> assessed =
        Stream.concat(
            assessment.lines().stream().flatMap(line -> line.tasks().stream()),
            assessment.wholeOrder().stream());
    Set<UUID> unwanted =
        assessed
            .filter(task -> IN_THE_WAY.contains(task.verdict()))
            .map(AssessedTask::taskId)
            .collect(Collectors.toUnmodifiableSet());
    return new SupersededTasks(
        plan.tasks().stream()
            .filter(task -> unwanted.contains(task.taskId()))
            .map(task -> task.supersededBy(amendment, now))
            .toList());
  }

  /** The plan with what is still wanted of it. */
  public FulfillmentPlan kept(FulfillmentPlan plan) {
    FulfillmentPlan changed = plan;
    for (FulfillmentTask task : tasks) {
      changed = changed.with(task);
    }
    return changed.wanted();
  }

  public List<TaskReference> dropped() {
    return tasks.stream()
        .filter(task -> task.state() == TaskState.SKIPPED)
        .map(task -> new TaskReference(task.taskId(), task.identity().taskType()))
        .toList();
  }
}
