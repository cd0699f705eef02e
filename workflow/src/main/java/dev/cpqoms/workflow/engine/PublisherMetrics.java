package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.UnitOfWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** How much the engine is owed, read from the tables when somebody asks. */
public final class PublisherMetrics {

  private PublisherMetrics() {}

  public static void bind(MeterRegistry registry, UnitOfWork work, List<PublicationQueue> queues) {
    for (PublicationQueue queue : queues) {
      Gauge.builder(
              "workflow.publications.pending",
              () -> work.acrossTenants("publisher-metrics", queue::pending))
          .tag("queue", queue.name())
          .register(registry);
    }
  }
}
