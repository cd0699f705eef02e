package dev.cpqoms.outbox.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one batch from the outbox to Kafka and says what became of every event. */
final class Relaying {

  private static final Logger LOG = LoggerFactory.getLogger(Relaying.class);

  private final OutboxSource source;
  private final WavePublisher publisher;
  private final RelaySettings settings;
  private final RelayMetrics metrics;

  Relaying(
      OutboxSource source, WavePublisher publisher, RelaySettings settings, RelayMetrics metrics) {
    this.source = source;
    this.publisher = publisher;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * @param stopping asked between waves; what is left then is handed back
   * @return whether there was anything to do
   */
  boolean relayOne(BooleanSupplier stopping) {
    Batch batch = new Batch(source.claim(settings.batch()));
    boolean worked = !batch.isEmpty();
    try {
      while (!batch.isEmpty()) {
        batch.keep(source::holds);
        if (stopping.getAsBoolean()) {
          source.release(batch.dropAll());
        } else {
          settle(publisher.publish(batch.nextWave()), batch);
        }
      }
    } catch (ClaimLost lost) {
      metrics.claimLost();
      LOG.warn("Outbox {}: {}", source.name(), lost.getMessage());
    }
    return worked;
  }

  /** Acknowledged first: whatever is not noted is sent twice. */
  private void settle(List<Delivery> deliveries, Batch batch) {
    List<Acknowledged> done = new ArrayList<>();
    List<Setback> again = new ArrayList<>();
    List<Setback> poison = new ArrayList<>();
    List<OutboxEvent> behind = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      switch (delivery) {
        case Delivery.Done(Acknowledged acknowledged) -> done.add(acknowledged);
        case Delivery.NotDone(OutboxEvent event, Fault fault) -> {
          Setback setback = setback(event, fault);
          boolean over = fault.isPoison() && setback.retryCount() > settings.poison().attempts();
          (over ? poison : again).add(setback);
          behind.addAll(batch.drop(event.aggregateId()));
        }
      }
    }
    note(done, again, poison, behind);
  }

  private void note(
      List<Acknowledged> done,
      List<Setback> again,
      List<Setback> poison,
      List<OutboxEvent> behind) {
    source.published(done);
    metrics.published(done.size());
    source.failed(again);
    again.forEach(metrics::failed);
    source.quarantine(poison);
    metrics.quarantined(poison.size());
    poison.forEach(Relaying::tellQuarantine);
    source.release(behind);
    if (!again.isEmpty()) {
      Setback first = again.getFirst();
      LOG.warn(
          "Outbox {}: {} events not sent, first: {} {}",
          source.name(),
          again.size(),
          first.errorCode(),
          first.errorMessage());
    }
  }

  private Setback setback(OutboxEvent event, Fault fault) {
    int count = fault.repeats(event) ? event.retryCount() + 1 : 1;
    var delays = fault.isPoison() ? settings.poison() : settings.outage();
    return new Setback(event, count, delays.delayAfter(count), fault.code(), fault.message());
  }

  private static void tellQuarantine(Setback setback) {
    OutboxEvent event = setback.event();
    LOG.error(
        "Event {} (version {} of {}) is quarantined: {} {}",
        event.id(),
        event.aggregateVersion(),
        event.aggregateId(),
        setback.errorCode(),
        setback.errorMessage());
  }
}
