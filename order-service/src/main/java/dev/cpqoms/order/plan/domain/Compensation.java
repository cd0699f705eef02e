package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.domain.TaskPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Plans the undoing of what a plan has done: one task for each effect, in the reverse order. What
 * was done on top of something is undone before it.
 */
public final class Compensation {

  private final IdSource ids;

  public Compensation(IdSource ids) {
    this.ids = ids;
  }

  /** The tasks that undo what was done; none when nothing is there that can be undone. */
  public FulfillmentPlan of(FulfillmentPlan done) {
    Map<FulfillmentTask, FulfillmentTask> undoing = new LinkedHashMap<>();
    done.toUndo().stream()
        .sorted(Comparator.comparingInt(FulfillmentTask::wave).reversed())
        .forEach(effect -> undoing.put(effect, undo(effect, before(done, effect, undoing))));
    return new FulfillmentPlan(List.copyOf(undoing.values()));
  }

  /** What is undone first: whatever came after the effect. */
  private static List<FulfillmentTask> before(
      FulfillmentPlan done, FulfillmentTask effect, Map<FulfillmentTask, FulfillmentTask> undoing) {
    List<FulfillmentTask> first = new ArrayList<>();
    undoing.forEach(
        (later, undo) -> {
          if (done.isAfter(later, effect)) {
            first.add(undo);
          }
        });
    return first;
  }

  private FulfillmentTask undo(FulfillmentTask effect, List<FulfillmentTask> first) {
    TaskIdentity what = effect.identity();
    UUID taskId = ids.next();
    TaskIdentity identity =
        new TaskIdentity(
            taskId,
            what.orderId(),
            what.itemId(),
            Objects.requireNonNull(effect.policy().compensatingType()),
            what.amendment(),
            what.wholeOrder(),
            what.taskId(),
            null);
    return FulfillmentTask.planned(
        identity, first, new TaskPolicy(effect.policy().typicalDuration(), false, false, null));
  }
}
