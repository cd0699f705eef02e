package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.order.storage.Orders;
import dev.cpqoms.order.plan.storage.Plans;
import java.util.UUID;

/** The plan of an order for people to look at. */
public final class ReadingPlan {

  /** A plan changes only with its order: the order's version is the plan's. */
  public record PlanAtVersion(long orderVersion, PlanView view) {}

  private final UnitOfWork unitOfWork;
  private final Orders orders;
  private final Plans plans;

  public ReadingPlan(UnitOfWork unitOfWork, Orders orders, Plans plans) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.plans = plans;
  }

  public PlanAtVersion of(WorkContext context, UUID orderId) {
    return unitOfWork.run(
        context,
        tx ->
            // The order first: its version is never newer than the plan that is shown with it.
            new PlanAtVersion(
                orders.get(tx, orderId).version(), PlanView.of(orderId, plans.of(tx, orderId))));
  }
}
