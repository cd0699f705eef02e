package dev.cpqoms.blocks.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts deliveries by outcome, and shows how many events are not settled, by status. */
final class InboxMetrics {

  private static final List<String> UNSETTLED =
      List.of("RECEIVED", "RETRYING", "FAILED", "QUARANTINED");

  private final String consumer;
  private final MeterRegistry registry;
  private final Map<String, AtomicLong> unsettled = new ConcurrentHashMap<>();

  InboxMetrics(String consumer, MeterRegistry registry) {
    this.consumer = consumer;
    this.registry = registry;
    for (String status : UNSETTLED) {
      AtomicLong count = new AtomicLong();
      unsettled.put(status, count);
      Gauge.builder("inbox.unsettled", count, AtomicLong::doubleValue)
          .description("Events in the inbox whose effect is not committed")
          .tags("consumer", consumer, "status", status)
          .register(registry);
    }
  }

  Outcome counted(Outcome outcome) {
    registry
        .counter("inbox.deliveries", "consumer", consumer, "outcome", outcome.label())
        .increment();
    return outcome;
  }

  void deadLetterPublished() {
    registry.counter("inbox.dead.letters", "consumer", consumer).increment();
  }

  void show(List<StatusCount> counts) {
    Map<String, Long> byStatus = new ConcurrentHashMap<>();
    counts.forEach(count -> byStatus.put(count.status(), count.events()));
    unsettled.forEach((status, shown) -> shown.set(byStatus.getOrDefault(status, 0L)));
  }
}
