package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.UnitOfWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How many processes stand still, by what stopped them, since when the oldest of them does, and how
 * many incidents order-service has not heard of; all tenants together, and those of nobody.
 */
public final class IncidentMetrics {
  private static final String PURPOSE = "incident-metrics";

  private IncidentMetrics() {}

  public static void bind(MeterRegistry registry, UnitOfWork work) {
    for (ErrorKind kind : ErrorKind.values()) {
      Gauge.builder("workflow.incidents.open", () -> unresolved(work, kind))
          .tag("type", kind.name())
          .register(registry);
    }
    Gauge.builder("workflow.incidents.untold", () -> untold(work)).register(registry);
    TimeGauge.builder(
            "workflow.incidents.oldest.age", () -> oldest(work).toMillis(), TimeUnit.MILLISECONDS)
        .register(registry);
  }

  private static long unresolved(UnitOfWork work, ErrorKind kind) {
    return work.acrossTenants(
        PURPOSE,
        tx ->
            tx.mapper(IncidentMapper.class).unresolved().stream()
                .filter(type -> ErrorKind.of(type) == kind)
                .count());
  }

  /** Those that order-service has no case of, or whose case does not know that they are over. */
  private static long untold(UnitOfWork work) {
    return work.acrossTenants(PURPOSE, tx -> tx.mapper(OwedCaseMapper.class).owed());
  }

  private static Duration oldest(UnitOfWork work) {
    return work.acrossTenants(
        PURPOSE,
        tx -> {
          Instant opened = tx.mapper(IncidentMapper.class).oldest();
          return opened == null ? Duration.ZERO : Duration.between(opened, tx.now());
        });
  }
}
