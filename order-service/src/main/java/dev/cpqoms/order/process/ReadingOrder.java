package dev.cpqoms.order.process;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.storage.Orders;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;

/** One order for the process that drives it. */
public final class ReadingOrder {

  /** What the process sees, and the version that it sees. */
  public record OrderAtVersion(long version, Object view) {}

  private final UnitOfWork unitOfWork;
  private final Orders orders;
  private final Tasks tasks;

  ReadingOrder(UnitOfWork unitOfWork, Orders orders, Tasks tasks) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.tasks = tasks;
  }

  public OrderAtVersion of(WorkContext context, UUID orderId) {
    return unitOfWork.run(
        context,
        tx -> {
          // The order first: its version is never newer than the plan that is shown with it.
          OrderView order = OrderView.of(orders.get(tx, orderId));
          return new OrderAtVersion(
              order.version(), OrderForProcess.of(order, tasks.planOf(tx, orderId)));
        });
  }
}
