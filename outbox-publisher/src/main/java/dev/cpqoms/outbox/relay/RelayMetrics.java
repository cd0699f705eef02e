package dev.cpqoms.outbox.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an outbox holds and what the relay made of it. */
final class RelayMetrics {

  private static final List<String> STATUSES =
      List.of("PENDING", "PUBLISHING", "FAILED", "QUARANTINED");

  private final MeterRegistry registry;
  private final String outbox;
  private final Counter published;
  private final Counter quarantined;
  private final Counter lostClaims;
  private volatile Backlog backlog = new Backlog(Map.of(), Duration.ZERO);

  RelayMetrics(MeterRegistry registry, String outbox) {
    this.registry = registry;
    this.outbox = outbox;
    published = counter("outbox.published", "Events acknowledged by Kafka and marked so");
    quarantined = counter("outbox.quarantined", "Events given up until people decide");
    lostClaims = counter("outbox.claims.lost", "Batches that another relay had taken over");
    for (String status : STATUSES) {
      Gauge.builder(
              "outbox.backlog", this, shown -> shown.backlog.byStatus().getOrDefault(status, 0L))
          .description("Events that are not published, by status")
          .tags("outbox", outbox, "status", status)
          .register(registry);
    }
    Gauge.builder("outbox.oldest.age", this, shown -> shown.backlog.oldest().toMillis() / 1000.0)
        .description("Age of the oldest event that should be published and is not")
        .baseUnit("seconds")
        .tags("outbox", outbox)
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).tags("outbox", outbox).register(registry);
  }

  void show(Backlog found) {
    backlog = found;
  }

  void published(int events) {
    published.increment(events);
  }

  void failed(Setback setback) {
    registry.counter("outbox.failures", "outbox", outbox, "code", setback.errorCode()).increment();
  }

  void quarantined(int events) {
    quarantined.increment(events);
  }

  void claimLost() {
    lostClaims.increment();
  }
}
