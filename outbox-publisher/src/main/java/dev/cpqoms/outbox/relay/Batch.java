package dev.cpqoms.outbox.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Claimed events, dealt out in waves: the earliest one of every aggregate, then the next ones. */
final class Batch {

  private final Map<UUID, Deque<OutboxEvent>> byAggregate = new LinkedHashMap<>();

  Batch(List<OutboxEvent> claimed) {
    claimed.stream()
        .sorted(Comparator.comparingLong(OutboxEvent::position))
        .forEach(
            event ->
                byAggregate
                    .computeIfAbsent(event.aggregateId(), id -> new ArrayDeque<>())
                    .add(event));
    byAggregate.values().forEach(Batch::requireAscending);
  }

  private static void requireAscending(Deque<OutboxEvent> events) {
    long last = 0;
    for (OutboxEvent event : events) {
      if (event.aggregateVersion() <= last) {
        throw new IllegalStateException(
            "versions of " + event.aggregateId() + " were appended out of order");
      }
      last = event.aggregateVersion();
    }
  }

  boolean isEmpty() {
    return byAggregate.isEmpty();
  }

  /** Takes the next event of each aggregate. */
  List<OutboxEvent> nextWave() {
    List<OutboxEvent> wave = new ArrayList<>(byAggregate.size());
    byAggregate.values().forEach(events -> wave.add(events.removeFirst()));
    byAggregate.values().removeIf(Deque::isEmpty);
    return wave;
  }

  /** Takes out the rest of the aggregate. */
  List<OutboxEvent> drop(UUID aggregateId) {
    Deque<OutboxEvent> rest = byAggregate.remove(aggregateId);
    return rest == null ? List.of() : List.copyOf(rest);
  }

  /** Takes out everything. */
  List<OutboxEvent> dropAll() {
    List<OutboxEvent> rest = byAggregate.values().stream().flatMap(Deque::stream).toList();
    byAggregate.clear();
    return rest;
  }

  /** Takes out the aggregates whose next event does not pass. */
  void keep(Predicate<OutboxEvent> test) {
    byAggregate.values().removeIf(events -> !test.test(events.getFirst()));
  }
}
