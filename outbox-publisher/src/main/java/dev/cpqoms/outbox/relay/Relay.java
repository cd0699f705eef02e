package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.loop.Stop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Relays one outbox in a thread of its own, for as long as the process lives. */
public final class Relay implements AutoCloseable {

  private static final long SHOW_EVERY = Duration.ofSeconds(5).toNanos();

  /**
   * A batch may wait for Kafka this long; a relay that was silent for longer is stuck or cut off.
   */
  private static final long SILENCE_LIMIT = Duration.ofSeconds(30).toNanos();

  private final OutboxSource source;
  private final WavePublisher publisher;
  private final RelayMetrics metrics;
  private final Relaying relaying;
  private final PollingLoop loop;
  private volatile long lastClaim;
  private volatile boolean claimed;
  private long shown = System.nanoTime() - SHOW_EVERY;

  public Relay(
      OutboxSource source, KafkaSettings kafka, RelaySettings settings, MeterRegistry registry) {
    this.source = source;
    this.publisher = new WavePublisher(kafka, "relay-" + source.name());
    this.metrics = new RelayMetrics(registry, source.name());
    this.relaying = new Relaying(source, publisher, settings, metrics);
    this.loop =
        new PollingLoop(
            "relay-" + source.name(), new Pace(settings.poll(), settings.outage()), this::round);
  }

  public Relay start() {
    loop.start();
    return this;
  }

  /** Whether the outbox lets this relay claim; having nothing to claim is fine. */
  public HealthStatus canClaim() {
    boolean recent = claimed && System.nanoTime() - lastClaim < SILENCE_LIMIT;
    return HealthStatus.of(loop.isAlive() && recent, "claims events");
  }

  private boolean round(Stop stop) {
    boolean worked = relaying.relayOne(stop::requested);
    lastClaim = System.nanoTime();
    claimed = true;
    show();
    return worked;
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown >= SHOW_EVERY) {
      shown = now;
      metrics.show(source.backlog());
    }
  }

  /** Lets the wave in hand be answered, hands back the rest, and gives up its share. */
  @Override
  public void close() {
    loop.close();
    publisher.close();
    source.close();
  }
}
