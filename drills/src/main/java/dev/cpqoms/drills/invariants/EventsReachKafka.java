package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.KafkaFact;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares each outbox row's evidence with the record at that very place. */
final class EventsReachKafka implements Invariant {

  private record Place(String topic, int partition, long offset) {}

  @Override
  public String id() {
    return "I1";
  }

  @Override
  public String sentence() {
    return "No committed outbox event is missing from Kafka.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<Place, UUID> records =
        snapshot.kafka().stream().collect(Collectors.toMap(this::place, KafkaFact::eventId));
    return snapshot.outbox().stream()
        .filter(event -> !event.status().equals("QUARANTINED"))
        .filter(event -> !event.eventId().equals(recordOf(event, records)))
        .map(
            event ->
                "%s %s of %s v%d is %s but not where its evidence says"
                    .formatted(
                        event.eventType(),
                        event.eventId(),
                        event.aggregateId(),
                        event.version(),
                        event.status()));
  }

  private Place place(KafkaFact fact) {
    return new Place(fact.topic(), fact.partition(), fact.offset());
  }

  private static @Nullable UUID recordOf(OutboxEvent event, Map<Place, UUID> records) {
    Integer partition = event.partition();
    Long offset = event.offset();
    return partition == null || offset == null
        ? null
        : records.get(new Place(event.topic(), partition, offset));
  }
}
