package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns the items of an order into the tasks of its plan, each one wave after what it waits for.
 */
public final class Decomposition {

  private static final int AS_SUBMITTED = 0;

  /**
   * What a chain of tasks serves: a line, or the whole order under the name of its last line.
   *
   * @param changes what the line changes, null when it adds
   */
  private record Line(
      UUID orderId, String itemId, boolean wholeOrder, @Nullable Baseline changes) {}

  private final DecompositionRules rules;
  private final IdSource ids;

  public Decomposition(DecompositionRules rules, IdSource ids) {
    this.rules = rules;
    this.ids = ids;
  }

  /** The items that no rule covers; only without any can the order be decomposed. */
  public List<OrderItem> uncovered(Order order) {
    return order.items().all().stream().filter(item -> !rules.cover(ItemKind.of(item))).toList();
  }

  /**
   * @param standing what a line that changes something may have to bring down
   */
  public FulfillmentPlan plan(Order order, StandingEffects standing) {
    List<FulfillmentTask> tasks = new ArrayList<>();
    for (OrderItem item : order.items().all()) {
      Line line = new Line(order.orderId(), item.itemId(), false, item.baseline());
      tasks.addAll(new Chain(line, standing, List.of()).tasks(rules.of(ItemKind.of(item))));
    }
    String lastItem = order.items().all().getLast().itemId();
    Line whole = new Line(order.orderId(), lastItem, true, null);
    tasks.addAll(new Chain(whole, standing, List.copyOf(tasks)).tasks(rules.perOrder()));
    return new FulfillmentPlan(tasks);
  }

  /** The tasks of one line, each after the steps that it names and after everything before. */
  private final class Chain {

    private final Line line;
    private final StandingEffects standing;
    private final List<FulfillmentTask> before;
    private final Map<String, FulfillmentTask> byType = new LinkedHashMap<>();

    Chain(Line line, StandingEffects standing, List<FulfillmentTask> before) {
      this.line = line;
      this.standing = standing;
      this.before = before;
    }

    Collection<FulfillmentTask> tasks(List<DecompositionStep> steps) {
      steps.forEach(step -> byType.put(step.taskType(), task(step)));
      return byType.values();
    }

    private FulfillmentTask task(DecompositionStep step) {
      List<FulfillmentTask> waitsFor = new ArrayList<>(before);
      step.after().stream().map(this::earlier).forEach(waitsFor::add);
      TaskIdentity identity =
          new TaskIdentity(
              ids.next(),
              line.orderId(),
              line.itemId(),
              step.taskType(),
              AS_SUBMITTED,
              line.wholeOrder(),
              null,
              ends(step.taskType()));
      return FulfillmentTask.planned(identity, waitsFor, step.policy());
    }

    private @Nullable UUID ends(String taskType) {
      return line.changes() == null
          ? null
          : standing.endedBy(line.changes().assetId(), taskType).orElse(null);
    }

    private FulfillmentTask earlier(String type) {
      FulfillmentTask task = byType.get(type);
      if (task == null) {
        throw new IllegalStateException("a rule names " + type + " before it comes");
      }
      return task;
    }
  }
}
