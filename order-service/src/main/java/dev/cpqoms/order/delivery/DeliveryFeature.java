package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.order.delivery.http.DeliveryResource;
import dev.cpqoms.order.delivery.http.DeliveryWorkResource;
import dev.cpqoms.order.delivery.http.DueDeliveriesResource;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.ReportingTask;
import java.util.List;

/** Wires the queue: reading it, emptying it, and what people can do about it. */
public final class DeliveryFeature {

  private final Commands commands;
  private final DeliveryDesk desk;
  private final ReadingDeliveries reading;
  private final ReportingTask tasks;
  private final DeliveryTimes times;

  public DeliveryFeature(
      UnitOfWork unitOfWork,
      OrderBook book,
      ReportingTask tasks,
      DeliveryTimes times,
      AuditTrail audit) {
    Deliveries deliveries = new Deliveries();
    this.commands = new Commands(unitOfWork, "DELIVERY");
    this.desk = new DeliveryDesk(deliveries, book, audit);
    this.reading = new ReadingDeliveries(unitOfWork, deliveries);
    this.tasks = tasks;
    this.times = times;
  }

  public List<Object> resources() {
    return List.of(
        new DeliveryResource(
            reading,
            new RetryingDelivery(commands, desk),
            new CancellingDelivery(commands, desk, tasks)),
        new DeliveryWorkResource(
            reading,
            new ClaimingDelivery(commands, desk, times),
            new ReportingDelivery(commands, desk, tasks)),
        new DueDeliveriesResource(reading));
  }

  public ReadingDeliveries reading() {
    return reading;
  }
}
