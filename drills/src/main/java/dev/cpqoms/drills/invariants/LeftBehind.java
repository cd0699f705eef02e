package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.drills.snapshot.UnwantedTask;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Effects that nobody wants and nothing takes back, whatever is recorded of their task: an order
 * that ended before it had an asset has its reservations, too.
 */
final class LeftBehind {

  private static final String CANCEL = "CANCEL";

  private record Work(String tenant, String taskId) {

    static Work of(Effect effect) {
      return new Work(effect.tenant(), effect.reference());
    }

    static Work of(String tenant, UUID taskId) {
      return new Work(tenant, taskId.toString());
    }
  }

  private LeftBehind() {}

  static Stream<String> by(Snapshot snapshot) {
    Set<Work> done =
        snapshot.fulfillment().effects().stream()
            .filter(effect -> !effect.operation().equals(CANCEL))
            .map(Work::of)
            .collect(Collectors.toSet());
    return snapshot.fulfillment().unwanted().stream()
        .filter(task -> done.contains(Work.of(task.tenant(), task.taskId())))
        .filter(task -> !isTakenBack(task, done))
        .map(task -> "the effect of " + task + " is left and nobody wants it");
  }

  private static boolean isTakenBack(UnwantedTask task, Set<Work> done) {
    UUID undoneBy = task.undoneBy();
    return undoneBy != null && (task.byHand() || done.contains(Work.of(task.tenant(), undoneBy)));
  }
}
