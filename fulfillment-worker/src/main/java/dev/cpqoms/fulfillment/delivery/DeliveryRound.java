package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.loop.Stop;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due for one partner and carries it out, some of it at the same time: what is due
 * together belongs to different customers, so that their order cannot suffer. Each partner has
 * rounds of its own, which end with its slowest answer and not with another's.
 */
public final class DeliveryRound implements PollingLoop.Round, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

  /** With the pauses of an outage about two minutes, several leases. */
  private static final int MOST_TELLINGS = 30;

  /** What order-service has not been heard to take. */
  private record Untold(DeliveryReport report, int tellings) {}

  private final Adapter adapter;
  private final Deliveries deliveries;
  private final DeliveryRun run;
  private final MeterRegistry meters;
  private final ExecutorService carriers;
  private final Map<ClaimedDelivery, Untold> untold = new ConcurrentHashMap<>();

  /**
   * @param policy of the partner; it is carried to as often at once as it takes calls
   */
  public DeliveryRound(
      AdapterPolicy policy, Deliveries deliveries, DeliveryRun run, MeterRegistry meters) {
    this.adapter = policy.adapter();
    this.carriers = Executors.newFixedThreadPool(policy.limits().concurrency());
    this.deliveries = deliveries;
    this.run = run;
    this.meters = meters;
  }

  @Override
  public boolean work(Stop stop) {
    untold.forEach(this::tellAgain);
    List<Callable<Boolean>> due =
        deliveries.due().stream()
            .filter(it -> it.adapter().equals(adapter.word()))
            .map(it -> (Callable<Boolean>) () -> !stop.requested() && carried(it))
            .toList();
    try {
      boolean any = false;
      for (Future<Boolean> end : carriers.invokeAll(due)) {
        any |= end.get();
      }
      return any;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery broke its carrier", e);
    }
  }

  /** Whether it was this process's to carry. */
  private boolean carried(DueDelivery due) {
    try {
      return deliveries.claim(due).map(this::carriedAndReported).orElse(false);
    } catch (TasksUnavailable e) {
      // What is known is told with the next round; a claim that nobody knows of ends by itself.
      LOG.warn("order-service is unavailable for delivery {}", due.deliveryId(), e);
      return false;
    } finally {
      LogFields.clear();
    }
  }

  private boolean carriedAndReported(ClaimedDelivery claimed) {
    within(
        claimed,
        () -> {
          DeliveryReport report = report(claimed);
          untold.put(claimed, new Untold(report, 1));
          tell(claimed, report);
        });
    return true;
  }

  private static void within(ClaimedDelivery claimed, Runnable work) {
    var conversation = claimed.task().conversation();
    LogFields.begin(conversation.correlationId(), TraceContext.current(conversation.traceparent()));
    LogFields.tenant(claimed.task().tenant().value());
    try (Scope trace = TraceContext.continuing(conversation.traceparent()).makeCurrent()) {
      work.run();
    }
  }

  /**
   * Its customer would otherwise wait for the end of the lease. A report that comes too late is
   * refused by its version, and one that is never heard must not be told for ever.
   */
  private void tellAgain(ClaimedDelivery claimed, Untold kept) {
    if (kept.tellings() == MOST_TELLINGS) {
      untold.remove(claimed);
      return;
    }
    untold.put(claimed, new Untold(kept.report(), kept.tellings() + 1));
    try {
      within(claimed, () -> tell(claimed, kept.report()));
    } catch (TasksUnavailable e) {
      LOG.warn("The end of delivery {} is not told yet: {}", claimed.deliveryId(), e.toString());
    } finally {
      LogFields.clear();
    }
  }

  private void tell(ClaimedDelivery claimed, DeliveryReport report) {
    boolean taken = deliveries.report(claimed, report);
    untold.remove(claimed);
    meters
        .counter(
            "fulfillment.deliveries",
            "task_type",
            claimed.taskType(),
            "outcome",
            report.outcome().name(),
            "report",
            taken ? "taken" : "not_taken")
        .increment();
    LOG.info("Delivery {} ends with {}", claimed.deliveryId(), report.outcome());
  }

  /** A fault of this process counts as a try, so that it ends with people and not in a circle. */
  private DeliveryReport report(ClaimedDelivery claimed) {
    try {
      return run.carry(claimed);
    } catch (TasksUnavailable e) {
      // The task is read before anything is sent, so the delivery can go back to its place.
      return DeliveryReport.of(
          new PartnerAnswer.NotSent(
              new Failure("ORDER_SERVICE_UNAVAILABLE", String.valueOf(e.getMessage()), null),
              false));
    } catch (RuntimeException e) {
      LOG.error("delivery {} failed", claimed.deliveryId(), e);
      return DeliveryReport.unknown(new Failure(Failure.WORKER_FAULT, e.toString(), null));
    }
  }

  @Override
  public void close() {
    carriers.shutdown();
  }
}
