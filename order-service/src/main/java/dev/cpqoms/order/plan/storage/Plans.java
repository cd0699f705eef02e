package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.plan.domain.StandingEffects;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The fulfillment plan of each order of the transaction's tenant. */
public final class Plans {

  private final Tasks tasks;
  private final IdSource ids;

  public Plans(Tasks tasks, IdSource ids) {
    this.tasks = tasks;
    this.ids = ids;
  }

  /** The plan that fulfills an order. */
  public void add(Transaction tx, UUID orderId, int ruleVersion, FulfillmentPlan plan) {
    insert(tx, orderId, 0, "FULFILLMENT", ruleVersion);
    tasks.add(tx, plan);
  }

  /** The plan that undoes what the first one did, under the same rules. */
  public void addCompensation(Transaction tx, UUID orderId, int ruleVersion, FulfillmentPlan plan) {
    insert(tx, orderId, 0, "COMPENSATION", ruleVersion);
    tasks.add(tx, plan);
  }

  /** What the assets that the order changes stand on. */
  public StandingEffects standing(Transaction tx, UUID orderId) {
    Map<UUID, Map<String, UUID>> tasks = new HashMap<>();
    for (StandingRow row : tx.mapper(PlanMapper.class).standing(tx.tenant(), orderId)) {
      tasks
          .computeIfAbsent(row.assetId(), asset -> new HashMap<>())
          .put(row.taskType(), row.taskId());
    }
    return new StandingEffects(tasks);
  }

  /** What an amendment adds to the plan that fulfills an order. */
  public void addAmended(
      Transaction tx, UUID orderId, int amendment, int ruleVersion, FulfillmentPlan plan) {
    insert(tx, orderId, amendment, "FULFILLMENT", ruleVersion);
    tasks.add(tx, plan);
  }

  /** What undoes for an amendment what it does not want any more. */
  public void addAmendedCompensation(
      Transaction tx, UUID orderId, int amendment, int ruleVersion, FulfillmentPlan plan) {
    insert(tx, orderId, amendment, "COMPENSATION", ruleVersion);
    tasks.add(tx, plan);
  }

  private void insert(Transaction tx, UUID orderId, int amendment, String kind, int ruleVersion) {
    PlanRow row = new PlanRow(tx.tenant(), ids.next(), orderId, amendment, kind, ruleVersion);
    tx.mapper(PlanMapper.class).insert(row, tx.now());
  }

  /** The plan of an order; without tasks before it is decomposed. */
  public FulfillmentPlan of(Transaction tx, UUID orderId) {
    return tasks.planOf(tx, orderId);
  }
}
