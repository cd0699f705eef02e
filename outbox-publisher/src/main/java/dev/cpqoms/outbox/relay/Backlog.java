package dev.cpqoms.outbox.relay;

import java.time.Duration;
import java.util.Map;

/**
 * What is not published.
 *
 * @param byStatus number of events by status word
 * @param oldest age of the oldest of them, quarantined ones aside; zero when there is none
 */
public record Backlog(Map<String, Long> byStatus, Duration oldest) {

  public Backlog {
    byStatus = Map.copyOf(byStatus);
  }
}
