package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.amendment.domain.SupersededTasks;
import dev.cpqoms.order.jeopardy.Watches;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;

/** The plan of an order that is wanted otherwise, and by when the order should be done with it. */
final class AmendedPlan {

  private final Tasks tasks;
  private final Plans plans;
  private final Watches watches;

  AmendedPlan(Tasks tasks, Plans plans, Watches watches) {
    this.tasks = tasks;
    this.plans = plans;
    this.watches = watches;
  }

  FulfillmentPlan before(Transaction tx, UUID orderId) {
    return tasks.planOf(tx, orderId);
  }

  void write(
      Transaction tx,
      Order order,
      int ruleVersion,
      SupersededTasks superseded,
      FulfillmentPlan planned) {
    int amendment = order.progress().route().amended().number();
    superseded.tasks().forEach(task -> tasks.update(tx, task));
    plans.addAmended(tx, order.orderId(), amendment, ruleVersion, planned);
    watches.measure(tx, order.orderId());
  }
}
