package dev.cpqoms.order.delivery;

import dev.cpqoms.order.delivery.storage.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToLongFunction;

/** How much waits for each partner and for how long, read from the table when somebody asks. */
public final class DeliveryBacklog {

  private static final List<String> ADAPTERS = List.of("billing", "notification");

  private DeliveryBacklog() {}

  public static void bind(MeterRegistry registry, ReadingDeliveries deliveries) {
    for (String adapter : ADAPTERS) {
      Gauge.builder("order.deliveries.waiting", () -> of(deliveries, adapter, Backlog::waiting))
          .tag("adapter", adapter)
          .description("Deliveries that the partner does not have yet")
          .register(registry);
      Gauge.builder(
              "order.deliveries.oldest", () -> of(deliveries, adapter, Backlog::oldestSeconds))
          .tag("adapter", adapter)
          .baseUnit("seconds")
          .description("Age of the oldest delivery that the partner does not have yet")
          .register(registry);
    }
  }

  private static long of(
      ReadingDeliveries deliveries, String adapter, ToLongFunction<Backlog> measure) {
    return deliveries.backlog().stream()
        .filter(backlog -> backlog.adapter().equals(adapter))
        .mapToLong(measure)
        .sum();
  }
}
