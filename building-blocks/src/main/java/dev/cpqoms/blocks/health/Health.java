package dev.cpqoms.blocks.health;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three probes of a process.
 *
 * <p>Startup: it has come up (migrations as expected). Ready: it can take work now. Live: it is not
 * stuck; liveness never looks at a dependency, because a restart would not repair one. Checks are
 * added while the process is wired.
 */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Map<String, HealthCheck> startup = new ConcurrentSkipListMap<>();
  private final Map<String, HealthCheck> ready = new ConcurrentSkipListMap<>();
  private final Map<String, HealthCheck> live = new ConcurrentSkipListMap<>();

  private final Duration limit;

  public Health() {
    this(LIMIT);
  }

  /**
   * @param limit how long a check may take
   */
  Health(Duration limit) {
    this.limit = limit;
  }

  public Health startup(String name, HealthCheck check) {
    startup.put(name, check);
    return this;
  }

  public Health ready(String name, HealthCheck check) {
    ready.put(name, check);
    return this;
  }

  public Health live(String name, HealthCheck check) {
    live.put(name, check);
    return this;
  }

  public HealthReport startup() {
    return report(startup);
  }

  public HealthReport ready() {
    return report(ready);
  }

  public HealthReport live() {
    return report(live);
  }

  /**
   * All checks run at once, each with the same limit, so that a hanging dependency delays a probe
   * only once.
   */
  private HealthReport report(Map<String, HealthCheck> checks) {
    Map<String, FutureTask<HealthStatus>> running = new LinkedHashMap<>();
    checks.forEach((name, check) -> running.put(name, begin(name, check)));
    long deadline = System.nanoTime() + limit.toNanos();
    Map<String, HealthReport.Line> lines = new LinkedHashMap<>();
    boolean up = true;
    for (Map.Entry<String, FutureTask<HealthStatus>> entry : running.entrySet()) {
      HealthStatus found = await(entry.getKey(), entry.getValue(), deadline);
      lines.put(entry.getKey(), HealthReport.Line.of(found));
      up &= found.healthy();
    }
    return new HealthReport(up ? "UP" : "DOWN", Collections.unmodifiableMap(lines));
  }

  private static FutureTask<HealthStatus> begin(String name, HealthCheck check) {
    FutureTask<HealthStatus> task = new FutureTask<>(check::check);
    Thread.ofVirtual().name("health-" + name).start(task);
    return task;
  }

  private HealthStatus await(String name, FutureTask<HealthStatus> task, long deadline) {
    try {
      return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      LOG.warn("Health check {} failed", name, failed.getCause());
      return HealthStatus.down("check failed, see the log");
    } catch (TimeoutException late) {
      task.cancel(true);
      return HealthStatus.down("no answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return HealthStatus.down("interrupted");
    }
  }
}
