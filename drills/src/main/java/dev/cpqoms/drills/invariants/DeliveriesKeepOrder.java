package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.KafkaFact;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads each partition once, and looks only at the first delivery of each event. */
final class DeliveriesKeepOrder implements Invariant {

  @Override
  public String id() {
    return "I3";
  }

  @Override
  public String sentence() {
    return "Per aggregate, first deliveries come in version order without a gap.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<UUID, Long> last = new HashMap<>();
    Set<UUID> seen = new HashSet<>();
    List<String> found = new ArrayList<>();
    snapshot.kafka().stream()
        .sorted(Comparator.comparing(KafkaFact::partition).thenComparing(KafkaFact::offset))
        .filter(fact -> seen.add(fact.eventId()))
        .forEach(
            fact -> {
              long before = last.getOrDefault(fact.aggregateId(), 0L);
              if (fact.version() != before + 1) {
                found.add(
                    "%s of %s came as version %d after %d"
                        .formatted(fact.eventType(), fact.aggregateId(), fact.version(), before));
              }
              last.put(fact.aggregateId(), fact.version());
            });
    return found.stream();
  }
}
