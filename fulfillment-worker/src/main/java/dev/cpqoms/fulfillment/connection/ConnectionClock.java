package dev.cpqoms.fulfillment.connection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets {@link Connections} check again and again, at once for the first time. */
public final class ConnectionClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionClock.class);

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  public static ConnectionClock start(Connections connections, Duration every) {
    ConnectionClock clock = new ConnectionClock();
    clock.thread.scheduleWithFixedDelay(
        () -> check(connections), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    return clock;
  }

  private static void check(Connections connections) {
    try {
      connections.check();
    } catch (RuntimeException e) {
      LOG.error("the connections could not be checked", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
