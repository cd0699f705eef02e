package dev.cpqoms.order.task.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All fulfillment tasks of the transaction's tenant; changed only under their order's lock. */
public final class Tasks {

  public static final List<Class<?>> MAPPERS = List.of(TaskMapper.class);

  /** The order that a task belongs to, which is locked before the task is looked at. */
  public UUID orderOf(Transaction tx, UUID taskId) {
    UUID orderId = mapper(tx).orderOf(tx.tenant(), taskId);
    if (orderId == null) {
      throw Refusal.notFound("task");
    }
    return orderId;
  }

  /** The tasks of an order; none before it is decomposed. */
  public FulfillmentPlan planOf(Transaction tx, UUID orderId) {
    Map<UUID, Set<UUID>> dependencies =
        mapper(tx).dependenciesOf(tx.tenant(), orderId).stream()
            .collect(groupingBy(DependencyRow::taskId, mapping(DependencyRow::dependsOn, toSet())));
    return new FulfillmentPlan(
        mapper(tx).ofOrder(tx.tenant(), orderId).stream()
            .map(row -> row.toTask(dependencies.getOrDefault(row.taskId(), Set.of())))
            .toList());
  }

  public void add(Transaction tx, FulfillmentPlan plan) {
    int position = 1;
    for (FulfillmentTask task : plan.tasks()) {
      mapper(tx).insert(TaskRow.of(tx.tenant(), position++, task));
    }
    for (FulfillmentTask task : plan.tasks()) {
      for (UUID dependsOn : task.dependsOn()) {
        mapper(tx)
            .insertDependency(tx.tenant(), task.identity().orderId(), task.taskId(), dependsOn);
      }
    }
  }

  public void update(Transaction tx, FulfillmentTask task) {
    if (mapper(tx).update(TaskRow.of(tx.tenant(), 1, task)) == 0) {
      throw Refusal.stale(task.version() - 1, task.version());
    }
  }

  private static TaskMapper mapper(Transaction tx) {
    return tx.mapper(TaskMapper.class);
  }
}
