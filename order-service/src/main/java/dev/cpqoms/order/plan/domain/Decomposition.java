package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns the items of an order into the tasks of its plan, each one wave after what it waits for.
 */
public final class Decomposition {

  private static final int AS_SUBMITTED = 0;

  /** What a chain of tasks serves: a line, or the whole order under the name of its last line. */
  private record Line(UUID orderId, String itemId, boolean wholeOrder) {}

  private final DecompositionRules rules;
  private final IdSource ids;

  public Decomposition(DecompositionRules rules, IdSource ids) {
    this.rules = rules;
    this.ids = ids;
  }

  /** The items that no rule covers; only without any can the order be decomposed. */
  public List<OrderItem> uncovered(Order order) {
    return order.items().all().stream()
        .filter(item -> !rules.cover(item.offering().offeringType()))
        .toList();
  }

  public FulfillmentPlan plan(Order order) {
    List<FulfillmentTask> tasks = new ArrayList<>();
    for (OrderItem item : order.items().all()) {
      List<DecompositionStep> steps =
          rules.perItem().getOrDefault(item.offering().offeringType(), List.of());
      tasks.addAll(chain(new Line(order.orderId(), item.itemId(), false), steps, List.of()));
    }
    String lastItem = order.items().all().getLast().itemId();
    tasks.addAll(
        chain(new Line(order.orderId(), lastItem, true), rules.perOrder(), List.copyOf(tasks)));
    return new FulfillmentPlan(tasks);
  }

  private List<FulfillmentTask> chain(
      Line line, List<DecompositionStep> steps, List<FulfillmentTask> before) {
    Map<String, FulfillmentTask> byType = new HashMap<>();
    List<FulfillmentTask> tasks = new ArrayList<>();
    for (DecompositionStep step : steps) {
      List<FulfillmentTask> waitsFor = new ArrayList<>(before);
      step.after().stream().map(type -> earlier(byType, type)).forEach(waitsFor::add);
      TaskIdentity identity =
          new TaskIdentity(
              ids.next(),
              line.orderId(),
              line.itemId(),
              step.taskType(),
              AS_SUBMITTED,
              line.wholeOrder(),
              null);
      FulfillmentTask task = FulfillmentTask.planned(identity, waitsFor, step.policy());
      byType.put(step.taskType(), task);
      tasks.add(task);
    }
    return tasks;
  }

  private static FulfillmentTask earlier(Map<String, FulfillmentTask> byType, String type) {
    FulfillmentTask task = byType.get(type);
    if (task == null) {
      throw new IllegalStateException("a rule names " + type + " before it comes");
    }
    return task;
  }
}
