package dev.cpqoms.blocks.process;

import dev.cpqoms.blocks.config.ConfigurationException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one process. Parts are added in the order in which they start; SIGTERM, or a failed
 * start, closes the gate, waits for the work in flight, and closes the parts in reverse order.
 */
public final class ProcessLifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessLifecycle.class);
  private static final int FAILED = 1;
  private static final int MISCONFIGURED = 2;

  private final String process;
  private final DrainGate gate = new DrainGate();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile Duration grace = Duration.ofSeconds(10);
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closed;

  public ProcessLifecycle(String process) {
    this.process = process;
  }

  /** Serves until SIGTERM; ends the JVM with a status other than 0 when the start fails. */
  public static void serve(String process, Start start) {
    ProcessLifecycle lifecycle = new ProcessLifecycle(process);
    Runtime.getRuntime().addShutdownHook(new Thread(lifecycle::close, "shutdown"));
    runOrExit(process, () -> start.start(lifecycle));
    LOG.info("{} is up", process);
    lifecycle.awaitEnd();
  }

  /** Runs a task such as a migration and ends the JVM: 0 only when it succeeded. */
  public static void complete(String process, Task task) {
    runOrExit(process, task);
    Runtime.getRuntime().exit(0);
  }

  /** Keeps the JVM alive whatever threads its parts have. */
  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void runOrExit(String process, Task task) {
    try {
      task.run();
    } catch (ConfigurationException mistakes) {
      LOG.error("{} does not start: {}", process, mistakes.getMessage());
      Runtime.getRuntime().exit(MISCONFIGURED);
    } catch (Exception | LinkageError failure) {
      LOG.error("{} does not start", process, failure);
      Runtime.getRuntime().exit(FAILED);
    }
  }

  public DrainGate gate() {
    return gate;
  }

  /** How long work in flight may take once the process ends. */
  public void drainWithin(Duration limit) {
    grace = limit;
  }

  /** Adds a started part; it is closed before everything that was added earlier. */
  public synchronized <P extends AutoCloseable> P add(P part) {
    parts.push(part);
    return part;
  }

  /** Drains and closes once; later calls return at once. */
  @Override
  public void close() {
    if (begunToClose()) {
      return;
    }
    LOG.info("{} drains", process);
    gate.close();
    awaitIdle();
    for (AutoCloseable part = next(); part != null; part = next()) {
      close(part);
    }
    LOG.info("{} has ended", process);
    ended.countDown();
  }

  private synchronized boolean begunToClose() {
    boolean before = closed;
    closed = true;
    return before;
  }

  private synchronized @Nullable AutoCloseable next() {
    return parts.poll();
  }

  private void awaitIdle() {
    try {
      if (!gate.awaitIdle(grace)) {
        LOG.warn("{} still in flight after {}; they are cut off", gate.inFlight(), grace);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      LOG.warn("Closing {} failed; the others are closed all the same", part, failure);
    }
  }

  /** Wires and starts the parts of a process. */
  @FunctionalInterface
  public interface Start {
    void start(ProcessLifecycle lifecycle) throws Exception;
  }

  /** A job that ends by itself. */
  @FunctionalInterface
  public interface Task {
    void run() throws Exception;
  }
}
