package dev.cpqoms.workflow.fact;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How long the engine has been silent. The exporter speaks every few seconds, so that a longer
 * silence means that incidents are not seen; the process can serve all the same.
 */
public final class FactMetrics {

  private FactMetrics() {}

  /**
   * @param began when this process began to listen: before that, no silence is a finding
   */
  public static void bind(MeterRegistry registry, TakingFacts taking, Instant began) {
    TimeGauge.builder(
            "workflow.engine.exporter.silence",
            () -> taking.silence(began).toMillis(),
            TimeUnit.MILLISECONDS)
        .register(registry);
    Gauge.builder("workflow.engine.logs.refused", taking::refusedLogs).register(registry);
  }
}
