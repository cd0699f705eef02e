package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.loop.Stop;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due and carries it out, some of it at the same time: what is due together belongs
 * to different customers or partners, so that their order cannot suffer.
 */
public final class DeliveryRound implements PollingLoop.Round, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
  private static final int AT_ONCE = 8;

  private final Deliveries deliveries;
  private final DeliveryRun run;
  private final MeterRegistry meters;
  private final ExecutorService carriers = Executors.newFixedThreadPool(AT_ONCE);

  public DeliveryRound(Deliveries deliveries, DeliveryRun run, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.run = run;
    this.meters = meters;
  }

  @Override
  public boolean work(Stop stop) {
    List<Callable<Boolean>> due =
        deliveries.due().stream()
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
      // The lease ends by itself; the next who claims it asks the partner first.
      LOG.warn("order-service is unavailable for delivery {}", due.deliveryId(), e);
      return false;
    } finally {
      LogFields.clear();
    }
  }

  private boolean carriedAndReported(ClaimedDelivery claimed) {
    var conversation = claimed.task().conversation();
    LogFields.begin(conversation.correlationId(), TraceContext.current(conversation.traceparent()));
    LogFields.tenant(claimed.task().tenant().value());
    try (Scope trace = TraceContext.continuing(conversation.traceparent()).makeCurrent()) {
      DeliveryReport report = report(claimed);
      boolean taken = deliveries.report(claimed, report);
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
      return true;
    }
  }

  /** A fault of this process counts as a try, so that it ends with people and not in a circle. */
  private DeliveryReport report(ClaimedDelivery claimed) {
    try {
      return run.carry(claimed);
    } catch (TasksUnavailable e) {
      throw e;
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
