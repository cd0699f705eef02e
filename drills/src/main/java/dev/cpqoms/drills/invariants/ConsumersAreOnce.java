package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.InboxMessage;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The key of the inbox makes a second effect impossible; this looks for effects that are owed. */
final class ConsumersAreOnce implements Invariant {

  /** What each consumer must have settled, from the contract of the topics. */
  private static final Map<String, Set<String>> OWED =
      Map.of(
          "order-service", Set.of("QuoteConversionRequested"),
          "quote-service", Set.of("OrderSubmitted", "OrderRefused"),
          "workflow",
              Set.of(
                  "QuoteApprovalRequested",
                  "QuoteApproved",
                  "QuoteRejected",
                  "QuoteCancelled",
                  "OrderSubmitted",
                  "OrderTaskCompleted",
                  "OrderFalloutOpened",
                  "OrderFalloutResolved",
                  "OrderBillingReconciliationDue",
                  "OrderAmended",
                  "OrderCancellationRequested",
                  "OrderFailureRequested"));

  private record Duty(String consumer, UUID eventId) {}

  @Override
  public String id() {
    return "I4";
  }

  @Override
  public String sentence() {
    return "One effect per (consumer, event).";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<Duty, Long> settled =
        snapshot.inbox().stream()
            .filter(message -> message.status().equals("PROCESSED"))
            .map(ConsumersAreOnce::duty)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return snapshot.outbox().stream()
        .flatMap(ConsumersAreOnce::duties)
        .filter(duty -> settled.getOrDefault(duty, 0L) != 1)
        .map(
            duty ->
                "%s has %d effects of event %s"
                    .formatted(duty.consumer(), settled.getOrDefault(duty, 0L), duty.eventId()));
  }

  private static Duty duty(InboxMessage message) {
    return new Duty(message.consumer(), message.eventId());
  }

  private static Stream<Duty> duties(OutboxEvent event) {
    return OWED.entrySet().stream()
        .filter(owed -> owed.getValue().contains(event.eventType()))
        .map(owed -> new Duty(owed.getKey(), event.eventId()));
  }
}
