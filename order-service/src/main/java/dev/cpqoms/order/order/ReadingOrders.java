package dev.cpqoms.order.order;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.order.storage.OrderQuery;
import dev.cpqoms.order.order.storage.Orders;
import java.util.List;
import java.util.UUID;

/** Orders for people and processes to look at. */
public final class ReadingOrders {

  private final UnitOfWork unitOfWork;
  private final Orders orders;

  public ReadingOrders(UnitOfWork unitOfWork, Orders orders) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
  }

  public OrderView one(WorkContext context, UUID orderId) {
    return unitOfWork.run(context, tx -> OrderView.of(orders.get(tx, orderId)));
  }

  public List<OrderView> some(WorkContext context, OrderQuery query) {
    return unitOfWork.run(
        context, tx -> orders.find(tx, query).stream().map(OrderView::of).toList());
  }
}
