package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private record Line(UUID orderId, String itemId, boolean wholeOrder, @Nullable Baseline changes) {

    boolean isOf(TaskIdentity task) {
      return task.wholeOrder() == wholeOrder && (wholeOrder || task.itemId().equals(itemId));
    }
  }

  /**
   * What a plan is made from.
   *
   * @param amendment what its new tasks are planned by
   * @param kept the tasks that are there already
   * @param standing what a line that changes something may have to bring down
   */
  private record Ground(int amendment, FulfillmentPlan kept, StandingEffects standing) {

    Optional<FulfillmentTask> task(Line line, String taskType) {
      return kept.tasks().stream()
          .filter(task -> line.isOf(task.identity()))
          .filter(task -> task.identity().taskType().equals(taskType))
          .findFirst();
    }
  }

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
    FulfillmentPlan nothing = new FulfillmentPlan(List.of());
    Ground ground = new Ground(AS_SUBMITTED, nothing, standing);
    return plan(order.orderId(), order.items().all(), ground);
  }

  /**
   * The tasks that an amendment adds to a plan.
   *
   * @param items the lines as they are wanted now
   * @param kept what stays of the plan before
   */
  public FulfillmentPlan amended(
      UUID orderId, OrderItems items, int amendment, FulfillmentPlan kept) {
    // Lines that change an asset are not amended: their tasks are all there.
    Ground ground = new Ground(amendment, kept, StandingEffects.NONE);
    List<OrderItem> living =
        items.all().stream().filter(item -> item.state() != ItemState.CANCELLED).toList();
    return new FulfillmentPlan(plan(orderId, living, ground).changedSince(kept));
  }

  private FulfillmentPlan plan(UUID orderId, List<OrderItem> items, Ground ground) {
    List<FulfillmentTask> tasks = new ArrayList<>();
    for (OrderItem item : items) {
      Line line = new Line(orderId, item.itemId(), false, item.baseline());
      tasks.addAll(new Chain(line, ground, List.of()).tasks(rules.of(ItemKind.of(item))));
    }
    Line whole = new Line(orderId, items.getLast().itemId(), true, null);
    tasks.addAll(new Chain(whole, ground, List.copyOf(tasks)).tasks(rules.perOrder()));
    return new FulfillmentPlan(tasks);
  }

  /** The tasks of one line, each after the steps that it names and after everything before. */
  private final class Chain {

    private final Line line;
    private final Ground ground;
    private final List<FulfillmentTask> before;
    private final Map<String, FulfillmentTask> byType = new LinkedHashMap<>();

    Chain(Line line, Ground ground, List<FulfillmentTask> before) {
      this.line = line;
      this.ground = ground;
      this.before = before;
    }

    Collection<FulfillmentTask> tasks(List<DecompositionStep> steps) {
      steps.forEach(step -> byType.put(step.taskType(), task(step)));
      return byType.values();
    }

    private FulfillmentTask task(DecompositionStep step) {
      List<FulfillmentTask> waitsFor = new ArrayList<>(before);
      step.after().stream().map(this::earlier).forEach(waitsFor::add);
      return ground
          .task(line, step.taskType())
          .orElseGet(
              () -> FulfillmentTask.planned(identity(step.taskType()), waitsFor, step.policy()));
    }

    private TaskIdentity identity(String taskType) {
      return new TaskIdentity(
          ids.next(),
          line.orderId(),
          line.itemId(),
          taskType,
          ground.amendment(),
          line.wholeOrder(),
          null,
          ends(taskType));
    }

    private @Nullable UUID ends(String taskType) {
      return line.changes() == null
          ? null
          : ground.standing().endedBy(line.changes().assetId(), taskType).orElse(null);
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
