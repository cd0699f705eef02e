package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event without an outbox row comes from a transaction that was rolled back. */
final class KafkaHoldsFactsOnly implements Invariant {

  @Override
  public String id() {
    return "I2";
  }

  @Override
  public String sentence() {
    return "No event of an aborted transaction is on Kafka.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Set<UUID> committed =
        snapshot.outbox().stream().map(OutboxEvent::eventId).collect(Collectors.toSet());
    return snapshot.kafka().stream()
        .filter(fact -> !committed.contains(fact.eventId()))
        .map(
            fact ->
                "%s %s at %s-%d@%d was never committed"
                    .formatted(
                        fact.eventType(),
                        fact.eventId(),
                        fact.topic(),
                        fact.partition(),
                        fact.offset()));
  }
}
