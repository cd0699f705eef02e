package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.process.DrainGate;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What both hosts do before they stop. */
final class Draining {
  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

  private Draining() {}

  static void drain(DrainGate gate, Duration grace) {
    gate.close();
    try {
      if (!gate.awaitIdle(grace)) {
        LOG.warn(
            "{} requests are still in flight after {} and are cut off", gate.inFlight(), grace);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
