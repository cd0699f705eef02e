package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Aggregate;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replays each aggregate's events over the legal moves and compares the end with its row. */
final class OnlyLegalTransitions implements Invariant {

  @Override
  public String id() {
    return "I8";
  }

  @Override
  public String sentence() {
    return "Only legal transitions; version + 1 each; no lost update.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<UUID, List<OutboxEvent>> histories =
        snapshot.outbox().stream().collect(Collectors.groupingBy(OutboxEvent::aggregateId));
    return snapshot.aggregates().stream()
        .flatMap(
            aggregate ->
                replay(aggregate, histories.getOrDefault(aggregate.id(), List.of())).stream());
  }

  private static List<String> replay(Aggregate aggregate, List<OutboxEvent> history) {
    List<String> found = new ArrayList<>();
    Set<String> possible = LegalMoves.beforeTheFirst();
    long version = 0;
    for (OutboxEvent event : inOrder(history)) {
      if (event.version() != version + 1) {
        found.add(line(aggregate, event.eventType() + " has version " + event.version()));
      }
      Set<String> next = LegalMoves.after(possible, event.eventType());
      if (next.isEmpty()) {
        found.add(line(aggregate, event.eventType() + " is not legal in " + possible));
        return found;
      }
      possible = next;
      version = event.version();
    }
    if (version != aggregate.version() || !possible.contains(aggregate.state())) {
      found.add(line(aggregate, "its events end at version %d in %s".formatted(version, possible)));
    }
    return found;
  }

  private static List<OutboxEvent> inOrder(List<OutboxEvent> history) {
    return history.stream().sorted(Comparator.comparing(OutboxEvent::version)).toList();
  }

  private static String line(Aggregate aggregate, String what) {
    return "%s %s (%s v%d): %s"
        .formatted(aggregate.type(), aggregate.id(), aggregate.state(), aggregate.version(), what);
  }
}
