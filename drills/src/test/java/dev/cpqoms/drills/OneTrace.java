package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.KafkaFact;
import dev.cpqoms.drills.snapshot.LogLine;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A trace of our own making, and where it must be found after a journey; from data alone. */
final class OneTrace {

  /** Every process that does work for a journey and says so in its log. */
  private static final Set<String> WORKING =
      Set.of(
          "quote-service", "order-service", "workflow", "fulfillment-worker", "external-systems");

  private final String traceId;
  private Set<UUID> aggregates = Set.of();

  private OneTrace(String traceId) {
    this.traceId = traceId;
  }

  static OneTrace fresh() {
    HexFormat hex = HexFormat.of();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new OneTrace(
        hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)));
  }

  String traceparent() {
    return "00-" + traceId + "-00f067aa0ba902b7-01";
  }

  /** Says which quote and order belong to the trace. */
  void follow(Journey journey) {
    aggregates =
        Set.of(
            UUID.fromString(journey.quote().quoteId()), UUID.fromString(journey.order().orderId()));
  }

  void isSeenEverywhere(DrillPlatform platform) {
    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(rows(snapshot)).as("outbox rows").hasSizeGreaterThan(20).allMatch(this::isMine);
    assertThat(records(snapshot))
        .as("Kafka headers")
        .hasSameSizeAs(rows(snapshot))
        .allMatch(this::isMine);
    assertThat(
            snapshot.traces().log().stream()
                .filter(line -> line.traceId().equals(traceId))
                .map(LogLine::process)
                .collect(Collectors.toSet()))
        .as("processes that log the trace")
        .containsAll(WORKING);
    assertThat(snapshot.traces().log())
        .as("work for the quote or the order outside the trace")
        .filteredOn(line -> line.mentioned().stream().anyMatch(aggregates::contains))
        .filteredOn(line -> !line.traceId().isEmpty())
        .allMatch(line -> line.traceId().equals(traceId));
  }

  /** Without an agent the given span goes through unchanged; an agent makes one per hop. */
  void hasMoreThanOneSpan(DrillPlatform platform) {
    Snapshot snapshot = platform.evidence().read();
    assertThat(rows(snapshot).stream().map(String::valueOf).distinct()).hasSizeGreaterThan(5);
  }

  private List<String> rows(Snapshot snapshot) {
    return snapshot.outbox().stream()
        .filter(event -> aggregates.contains(event.aggregateId()))
        .map(OutboxEvent::traceparent)
        .map(String::valueOf)
        .toList();
  }

  private List<String> records(Snapshot snapshot) {
    return snapshot.kafka().stream()
        .filter(fact -> aggregates.contains(fact.aggregateId()))
        .map(KafkaFact::traceparent)
        .map(Objects::toString)
        .toList();
  }

  private boolean isMine(String traceparent) {
    return traceparent.startsWith("00-" + traceId + "-");
  }
}
