package dev.cpqoms.drills;

import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.drills.snapshot.TaskStanding;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tasks of a journey's order, as tables and ledger show them at this moment. */
record TasksOf(SnapshotReader evidence, Journey journey) {

  private static final Set<String> SETTLED = Set.of("DONE", "REFUSED");

  boolean hasEffect(String partner) {
    Set<String> mine = ids();
    return evidence.effects().stream()
        .filter(effect -> effect.partner().equals(partner))
        .map(Effect::reference)
        .anyMatch(mine::contains);
  }

  /** Attempts at a partner that order-service does not know the end of. */
  long openCalls(String partner) {
    Set<UUID> mine = taskIds();
    return evidence.attempts().stream()
        .filter(attempt -> attempt.adapter().equals(partner) && mine.contains(attempt.taskId()))
        .filter(attempt -> !SETTLED.contains(attempt.status()))
        .count();
  }

  /** One of the attempts whose work the partner has accepted and not reported yet. */
  Optional<CallAttempt> waitingForCallbackOf(String partner) {
    Set<UUID> mine = taskIds();
    return evidence.attempts().stream()
        .filter(attempt -> attempt.adapter().equals(partner) && mine.contains(attempt.taskId()))
        .filter(attempt -> attempt.status().equals("WAITING_CALLBACK"))
        .findAny();
  }

  long begun() {
    Set<UUID> mine = taskIds();
    return evidence.attempts().stream().map(CallAttempt::taskId).filter(mine::contains).count();
  }

  long completed(String taskType) {
    return tasks().stream()
        .filter(task -> task.type().equals(taskType) && task.state().equals("COMPLETED"))
        .count();
  }

  boolean arePlannedAndUntouched() {
    List<TaskStanding> tasks = tasks();
    boolean inProgress =
        evidence.orders().stream()
            .anyMatch(order -> order.id().equals(orderId()) && order.state().equals("IN_PROGRESS"));
    return inProgress && tasks.stream().allMatch(task -> task.state().equals("PENDING"));
  }

  private List<TaskStanding> tasks() {
    UUID order = orderId();
    return evidence.tasks().stream().filter(task -> task.orderId().equals(order)).toList();
  }

  /** An id that no order has while there is none yet. */
  private UUID orderId() {
    UUID quote = UUID.fromString(journey.quote().quoteId());
    return evidence.origins().stream()
        .filter(origin -> quote.equals(origin.quoteId()))
        .map(OrderOrigin::orderId)
        .findFirst()
        .orElse(quote);
  }

  private Set<UUID> taskIds() {
    return tasks().stream().map(TaskStanding::taskId).collect(Collectors.toSet());
  }

  private Set<String> ids() {
    return taskIds().stream().map(UUID::toString).collect(Collectors.toSet());
  }
}
