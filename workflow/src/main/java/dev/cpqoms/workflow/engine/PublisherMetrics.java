package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToLongFunction;

/** How much the engine is owed and will not get by itself, read when somebody asks. */
public final class PublisherMetrics {
  private static final String PURPOSE = "publisher-metrics";

  private PublisherMetrics() {}

  public static void bind(MeterRegistry registry, UnitOfWork work, List<PublicationQueue> queues) {
    for (PublicationQueue queue : queues) {
      gauge(registry, work, "workflow.publications.pending", queue, queue::pending);
      gauge(registry, work, "workflow.publications.quarantined", queue, queue::quarantined);
    }
  }

  private static void gauge(
      MeterRegistry registry,
      UnitOfWork work,
      String name,
      PublicationQueue queue,
      ToLongFunction<Transaction> count) {
    Gauge.builder(name, () -> work.acrossTenants(PURPOSE, count::applyAsLong))
        .tag("queue", queue.name())
        .register(registry);
  }
}
