package dev.cpqoms.blocks.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The meters of this process and their Prometheus text. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ConcurrentMap<Served, Timer> served = new ConcurrentHashMap<>();
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  public Metrics(String process) {
    registry.config().commonTags("process", process);
    garbageCollection.bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Where a feature registers meters of its own. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * Times one answered request. The path is the template of the resource, never the address itself:
   * an id in a tag would make a time series per id.
   */
  public void served(String method, String template, int status, Duration took) {
    served
        .computeIfAbsent(new Served(method, template, status / 100 + "xx"), this::timer)
        .record(took);
  }

  private Timer timer(Served what) {
    return Timer.builder("http.server.requests")
        .tags(Tags.of("method", what.method, "path", what.template, "status", what.status))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3))
        .register(registry);
  }

  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }

  /** The tags of one timer of requests. */
  private record Served(String method, String template, String status) {}
}
