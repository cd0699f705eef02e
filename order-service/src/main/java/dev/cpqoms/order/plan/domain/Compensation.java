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
import org.jspecify.annotations.Nullable;

/**
 * Plans the undoing of what a plan has done: one task for each effect, in the reverse order. What
 * was done on top of something is undone before it.
 */
public final class Compensation {

  private final IdSource ids;

  public Compensation(IdSource ids) {
    this.ids = ids;
  }

  /**
   * The tasks that undo what was done, beside those that are there for it already; none when
   * nothing is there that can be undone.
   */
  public FulfillmentPlan of(FulfillmentPlan done) {
    return undoing(done, done.toUndo(), null);
  }

  /** The tasks that undo what amendments do not want any more, as planned by the given one. */
  public FulfillmentPlan ofSuperseded(FulfillmentPlan plan, int amendment) {
    return undoing(plan, plan.superseded().toUndo(), amendment);
  }

  private FulfillmentPlan undoing(
      FulfillmentPlan done, List<FulfillmentTask> effects, @Nullable Integer amendment) {
    Map<FulfillmentTask, FulfillmentTask> undoing = underWay(done);
    List<FulfillmentTask> planned = new ArrayList<>();
    effects.stream()
        .filter(effect -> !undoing.containsKey(effect))
        .sorted(Comparator.comparingInt(FulfillmentTask::wave).reversed())
        .forEach(
            effect -> {
              FulfillmentTask undo = undo(effect, before(done, effect, undoing), amendment);
              undoing.put(effect, undo);
              planned.add(undo);
            });
    return new FulfillmentPlan(planned);
  }

  /** What is being undone already, by the task that does it. */
  private static Map<FulfillmentTask, FulfillmentTask> underWay(FulfillmentPlan done) {
    Map<FulfillmentTask, FulfillmentTask> undoing = new LinkedHashMap<>();
    for (FulfillmentTask undo : done.compensation().open()) {
      UUID effect = Objects.requireNonNull(undo.identity().compensates());
      undoing.put(done.find(effect).orElseThrow(), undo);
    }
    return undoing;
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

  private FulfillmentTask undo(
      FulfillmentTask effect, List<FulfillmentTask> first, @Nullable Integer amendment) {
    TaskIdentity what = effect.identity();
    UUID taskId = ids.next();
    TaskIdentity identity =
        new TaskIdentity(
            taskId,
            what.orderId(),
            what.itemId(),
            Objects.requireNonNull(effect.policy().compensatingType()),
            amendment == null ? what.amendment() : amendment,
            what.wholeOrder(),
            what.taskId(),
            null);
    return FulfillmentTask.planned(
        identity, first, new TaskPolicy(effect.policy().typicalDuration(), false, false, null));
  }
}
