package dev.cpqoms.order.task.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tasks of an order with what each waits for: a graph without cycles, kept as waves. */
public record FulfillmentPlan(List<FulfillmentTask> tasks) {

  public FulfillmentPlan {
    tasks = List.copyOf(tasks);
  }

  /** Tasks that may run side by side, wave after wave. */
  public List<List<FulfillmentTask>> waves() {
    return List.copyOf(
        tasks.stream()
            .collect(
                Collectors.groupingBy(
                    FulfillmentTask::wave, TreeMap::new, Collectors.toUnmodifiableList()))
            .values());
  }

  public Optional<FulfillmentTask> find(UUID taskId) {
    return tasks.stream().filter(task -> task.taskId().equals(taskId)).findFirst();
  }

  public FulfillmentPlan with(FulfillmentTask changed) {
    return new FulfillmentPlan(
        tasks.stream()
            .map(task -> task.taskId().equals(changed.taskId()) ? changed : task)
            .toList());
  }

  /** The part that fulfills the order. */
  public FulfillmentPlan forward() {
    return new FulfillmentPlan(tasks.stream().filter(task -> !task.isCompensation()).toList());
  }

  /** The part that fulfills what the order is now; what amendments do not want is not in it. */
  public FulfillmentPlan wanted() {
    return new FulfillmentPlan(tasks.stream().filter(FulfillmentTask::isWanted).toList());
  }

  /** Tasks that amendments do not want any more. */
  public FulfillmentPlan superseded() {
    return new FulfillmentPlan(
        tasks.stream().filter(task -> task.progress().supersededBy() != null).toList());
  }

  /** Tasks that a partner may be working on. */
  public List<FulfillmentTask> inTheAir() {
    return tasks.stream().filter(FulfillmentTask::isInTheAir).toList();
  }

  /** The part that undoes what the other part did. */
  public FulfillmentPlan compensation() {
    return new FulfillmentPlan(tasks.stream().filter(FulfillmentTask::isCompensation).toList());
  }

  /** The part that has not ended. */
  public FulfillmentPlan unfinished() {
    return new FulfillmentPlan(open());
  }

  public FulfillmentPlan and(FulfillmentPlan more) {
    return new FulfillmentPlan(Stream.concat(tasks.stream(), more.tasks.stream()).toList());
  }

  /** Tasks that had not the same state before. */
  public List<FulfillmentTask> changedSince(FulfillmentPlan before) {
    return tasks.stream().filter(task -> !before.tasks.contains(task)).toList();
  }

  /** Tasks of which somebody still has to say how they ended. */
  public List<FulfillmentTask> open() {
    return tasks.stream().filter(task -> !task.state().hasEnded()).toList();
  }

  /** Tasks whose effect is still there and can be undone. */
  public List<FulfillmentTask> toUndo() {
    return tasks.stream().filter(FulfillmentTask::isToBeUndone).toList();
  }

  /**
   * Tasks of which nothing may be left, and of which more may be left than is recorded, by what
   * their partner has said last: until people have cleared that, the order does not end, and nobody
   * builds on it.
   *
   * @param orderUnwanted whether nothing may be left of the whole order; else only of what its
   *     amendments do not want
   */
  public List<FulfillmentTask> doubts(boolean orderUnwanted) {
    return tasks.stream()
        .filter(task -> task.isInDoubt() && (orderUnwanted || !task.isWanted()))
        .toList();
  }

  /** Whether nothing is left of what was done for the line. */
  public boolean isItemUndone(String itemId) {
    return toUndo().stream()
        .filter(task -> !task.identity().wholeOrder())
        .noneMatch(task -> itemId.equals(task.identity().itemId()));
  }

  /** Whether one task waits for another, directly or through others. */
  public boolean isAfter(FulfillmentTask later, FulfillmentTask earlier) {
    return later.dependsOn().contains(earlier.taskId())
        || later.dependsOn().stream()
            .flatMap(taskId -> find(taskId).stream())
            .anyMatch(between -> isAfter(between, earlier));
  }

  /**
   * Whether everything that the task waits for is settled. What an amendment has planned also waits
   * until nothing is left of what it takes the place of.
   */
  public boolean isReady(FulfillmentTask task) {
    return tasks.stream()
            .filter(other -> task.dependsOn().contains(other.taskId()))
            .allMatch(other -> other.state().isSettled())
        && (task.isCompensation() || task.identity().amendment() == 0 || isInPlace(task));
  }

  private boolean isInPlace(FulfillmentTask task) {
    return superseded().tasks().stream()
        .filter(
            before ->
                task.identity().wholeOrder()
                    || before.identity().itemId().equals(task.identity().itemId()))
        .allMatch(before -> before.state().hasEnded() && !before.isToBeUndone());
  }

  /** Whether all tasks of the line are settled; what serves the whole order holds up no line. */
  public boolean isItemSettled(String itemId) {
    return tasks.stream()
        .filter(task -> task.isWanted() && !task.identity().wholeOrder())
        .filter(task -> itemId.equals(task.identity().itemId()))
        .allMatch(task -> task.state().isSettled());
  }

  /** Whether everything has ended, and nothing is left that an amendment does not want. */
  public boolean isSettled() {
    return openTasks() == 0 && superseded().toUndo().isEmpty();
  }

  public long openTasks() {
    return tasks.stream().filter(task -> !task.state().hasEnded()).count();
  }

  /**
   * Whether something was done that cannot be undone, or may have been.
   *
   * @param refused tasks in fallout that their partner has refused for good, so without an effect
   */
  public boolean mayHavePassedHardPoint(Set<UUID> refused) {
    return forward().tasks().stream()
        .filter(task -> task.policy().hardPoint() && task.mayHaveEffect())
        .anyMatch(
            task ->
                task.state() != TaskState.FALLOUT
                    || task.isInDoubt()
                    || !refused.contains(task.taskId()));
  }
}
