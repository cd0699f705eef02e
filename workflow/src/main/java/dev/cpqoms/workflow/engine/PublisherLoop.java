package dev.cpqoms.workflow.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the publisher until it is closed; a database that is away is waited for. */
public final class PublisherLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PublisherLoop.class);
  private static final Duration IDLE = Duration.ofMillis(50);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
  private static final Duration ENDING = Duration.ofSeconds(15);

  private final EnginePublisher publisher;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "engine-publisher");

  public PublisherLoop(EnginePublisher publisher) {
    this.publisher = publisher;
  }

  public PublisherLoop start() {
    thread.start();
    return this;
  }

  private void run() {
    try {
      Duration pause = Duration.ZERO;
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = round();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration round() {
    try {
      return publisher.publishDue() > 0 ? Duration.ZERO : IDLE;
    } catch (RuntimeException fault) {
      LOG.warn("Publishing to the engine failed; it goes on in {}", AFTER_FAULT, fault);
      return AFTER_FAULT;
    }
  }

  /** Lets the round in progress end, so that what was published is recorded. */
  @Override
  public void close() throws InterruptedException {
    closing.countDown();
    thread.join(ENDING);
  }
}
