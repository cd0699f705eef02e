package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Relays one outbox in a thread of its own, for as long as the process lives. */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);
  private static final long SHOW_EVERY = Duration.ofSeconds(5).toNanos();

  /**
   * A batch may wait for Kafka this long; a relay that was silent for longer is stuck or cut off.
   */
  private static final long SILENCE_LIMIT = Duration.ofSeconds(30).toNanos();

  private final OutboxSource source;
  private final WavePublisher publisher;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final Relaying relaying;
  private final Thread thread;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile long lastClaim;
  private volatile boolean claimed;
  private long shown = System.nanoTime() - SHOW_EVERY;
  private int outages;

  public Relay(
      OutboxSource source, KafkaSettings kafka, RelaySettings settings, MeterRegistry registry) {
    this.source = source;
    this.settings = settings;
    this.publisher = new WavePublisher(kafka, "relay-" + source.name());
    this.metrics = new RelayMetrics(registry, source.name());
    this.relaying = new Relaying(source, publisher, settings, metrics);
    this.thread = new Thread(this::run, "relay-" + source.name());
  }

  public Relay start() {
    thread.start();
    return this;
  }

  /** Whether the outbox lets this relay claim; having nothing to claim is fine. */
  public HealthStatus canClaim() {
    boolean recent = claimed && System.nanoTime() - lastClaim < SILENCE_LIMIT;
    return HealthStatus.of(thread.isAlive() && recent, "claims events");
  }

  private void run() {
    while (!stopping()) {
      try {
        boolean worked = relaying.relayOne(this::stopping);
        lastClaim = System.nanoTime();
        claimed = true;
        outages = 0;
        show();
        if (!worked) {
          pause(settings.poll());
        }
      } catch (RuntimeException fault) {
        outages++;
        LOG.warn("Outbox {} cannot be relayed now", source.name(), fault);
        pause(settings.outage().delayAfter(outages));
      }
    }
    publisher.close();
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown >= SHOW_EVERY) {
      shown = now;
      metrics.show(source.backlog());
    }
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  private void pause(Duration limit) {
    try {
      stop.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  /** Lets the wave in hand be answered, hands back the rest, and gives up its share. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join(CLOSE_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }
}
