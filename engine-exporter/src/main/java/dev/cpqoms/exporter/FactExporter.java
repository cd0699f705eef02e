package dev.cpqoms.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The broker makes one of these per partition that it leads. All methods run on the broker's
 * exporter thread, which other exporters share, so none of them waits for anything.
 */
public final class FactExporter implements Exporter {
  private static final Duration TURN = Duration.ofMillis(50);

  private @Nullable Context context;
  private @Nullable ExporterSettings settings;
  private @Nullable FactReader reader;
  private @Nullable Controller controller;
  private @Nullable Recipient recipient;
  private @Nullable Delivery delivery;
  private @Nullable ScheduledTask next;

  /** The broker also calls this to check its configuration, without opening the exporter. */
  @Override
  public void configure(Context given) {
    context = given;
    settings = ExporterSettings.of(given.getConfiguration().getArguments());
    reader = new FactReader(settings.keys());
    given.setFilter(reader);
  }

  @Override
  public void open(Controller given) {
    controller = given;
    recipient = new WorkflowService(Objects.requireNonNull(settings));
    delivery =
        new Delivery(
                configured().getPartitionId(),
                recipient,
                given::updateLastExportedRecordPosition,
                System::nanoTime,
                log())
            .from(given.getLastExportedRecordPosition());
    turn();
  }

  @Override
  public void export(Record<?> record) {
    Objects.requireNonNull(delivery)
        .offer(record.getPosition(), Objects.requireNonNull(reader).fact(record));
  }

  /** What was not confirmed is exported again by whoever leads the partition next. */
  @Override
  public void close() {
    if (next != null) {
      next.cancel();
    }
    if (recipient != null) {
      recipient.close();
    }
  }

  private void turn() {
    try {
      Objects.requireNonNull(delivery).turn();
    } catch (RuntimeException fault) {
      // Thrown further it would end the broker's exporting; nothing is acknowledged by a fault.
      log().error("A turn of the delivery to workflow failed", fault);
    }
    next = Objects.requireNonNull(controller).scheduleCancellableTask(TURN, this::turn);
  }

  private Logger log() {
    return configured().getLogger();
  }

  private Context configured() {
    return Objects.requireNonNull(context);
  }
}
