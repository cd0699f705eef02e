package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.delivery.storage.Backlog;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.delivery.storage.DeliveryQuery;
import dev.cpqoms.order.delivery.storage.DueDelivery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue as people see it, and what is due in it for those who empty it. */
public final class ReadingDeliveries {

  private final UnitOfWork unitOfWork;
  private final Deliveries deliveries;

  public ReadingDeliveries(UnitOfWork unitOfWork, Deliveries deliveries) {
    this.unitOfWork = unitOfWork;
    this.deliveries = deliveries;
  }

  public DeliveryView one(WorkContext context, UUID deliveryId) {
    return unitOfWork.run(context, tx -> DeliveryView.of(deliveries.get(tx, deliveryId)));
  }

  public List<DeliveryView> some(
      WorkContext context, DeliveryQuery query, @Nullable UUID olderThan, int limit) {
    return unitOfWork.run(
        context,
        tx -> deliveries.find(tx, query, olderThan, limit).stream().map(DeliveryView::of).toList());
  }

  /** Of any tenant, in the order in which they are to be claimed. */
  public List<DueDelivery> due(int limit) {
    return unitOfWork.acrossTenants("due-deliveries", tx -> deliveries.due(tx, limit));
  }

  /** What waits for each partner, of all tenants. */
  public List<Backlog> backlog() {
    return unitOfWork.acrossTenants("delivery-backlog", deliveries::backlog);
  }
}
