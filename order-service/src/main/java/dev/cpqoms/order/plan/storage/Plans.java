package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.UUID;

/** The fulfillment plan of each order of the transaction's tenant. */
public final class Plans {

  private final Tasks tasks;
  private final IdSource ids;

  public Plans(Tasks tasks, IdSource ids) {
    this.tasks = tasks;
    this.ids = ids;
  }

  public void add(Transaction tx, UUID orderId, int ruleVersion, FulfillmentPlan plan) {
    tx.mapper(PlanMapper.class).insert(tx.tenant(), ids.next(), orderId, ruleVersion, tx.now());
    tasks.add(tx, plan);
  }

  /** The plan of an order; without tasks before it is decomposed. */
  public FulfillmentPlan of(Transaction tx, UUID orderId) {
    return tasks.planOf(tx, orderId);
  }
}
