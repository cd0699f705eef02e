package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.loop.RetryPolicy;
import java.time.Duration;

/**
 * How a relay works.
 *
 * @param batch most events of one claim
 * @param lease how long a claim holds without a sign of life
 * @param poll pause when there was nothing to do
 * @param outage delays while Kafka is away; there is no limit of attempts
 * @param poison delays for events that Kafka will not take, and how often they are tried again
 */
public record RelaySettings(
    int batch, Duration lease, Duration poll, RetryPolicy outage, RetryPolicy poison) {

  private static final RetryPolicy OUTAGE =
      new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(4), Integer.MAX_VALUE);
  private static final RetryPolicy POISON =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(16), 3);

  public RelaySettings(int batch, Duration lease, Duration poll) {
    this(batch, lease, poll, OUTAGE, POISON);
  }

  /** Reads {@code CPQ_RELAY_BATCH}, {@code CPQ_RELAY_LEASE} and {@code CPQ_RELAY_POLL}. */
  public static RelaySettings from(Settings settings) {
    return new RelaySettings(
        settings.number("CPQ_RELAY_BATCH", 200, 1, 10_000),
        settings.duration("CPQ_RELAY_LEASE", Duration.ofSeconds(10)),
        settings.duration("CPQ_RELAY_POLL", Duration.ofMillis(100)));
  }
}
