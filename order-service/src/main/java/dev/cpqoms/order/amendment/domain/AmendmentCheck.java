package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says what changes of an order would mean, without making them. What may have had an effect counts
 * as done, as it does for a cancellation.
 */
public final class AmendmentCheck {

  private final Order order;
  private final FulfillmentPlan plan;
  private final LineJudgement judgement;

  public AmendmentCheck(Order order, FulfillmentPlan plan, DecompositionRules rules) {
    this.order = order;
    this.plan = plan.wanted();
    this.judgement = new LineJudgement(this.plan, rules, currency(order));
  }

  /**
   * @param changes at most one for each line
   */
  public Assessment assess(List<LineChange> changes) {
    Map<String, LineChange> wanted =
        changes.stream().collect(Collectors.toMap(LineChange::itemId, Function.identity()));
    List<AssessedLine> lines = new ArrayList<>();
    for (OrderItem line : order.items().all()) {
      LineChange change = wanted.get(line.itemId());
      if (change != null) {
        lines.add(judgement.of(change, line));
      } else if (LineJudgement.isAlive(line)) {
        lines.add(judgement.kept(line));
      }
    }
    changes.stream()
        .filter(change -> order.items().find(change.itemId()).isEmpty())
        .forEach(change -> lines.add(judgement.of(change, null)));
    List<AssessedLine> judged = asAWhole(lines);
    return new Assessment(judged, wholeOrder(), price(changes, judged), softPoints(judged));
  }

  private List<AssessedLine> asAWhole(List<AssessedLine> lines) {
    if (wholeOrderTasks().stream().anyMatch(FulfillmentTask::mayHaveEffect)) {
      return refusing(
          lines, RefusedBecause.ORDER_NEARLY_DONE, "What serves the whole order has begun.");
    }
    boolean nothingLeft = lines.stream().allMatch(line -> line.verdict() == Verdict.UNDONE);
    return nothingLeft
        ? refusing(
            lines, RefusedBecause.NO_LINE_LEFT, "Nothing of the order would be left: cancel it.")
        : lines;
  }

  private static List<AssessedLine> refusing(
      List<AssessedLine> lines, RefusedBecause because, String detail) {
    return lines.stream()
        .map(line -> line.isChanged() ? line.nowRefused(because, detail) : line)
        .toList();
  }

  /** They come after everything else, so they are planned anew behind what is added. */
  private List<AssessedTask> wholeOrder() {
    return wholeOrderTasks().stream()
        .map(task -> AssessedTask.of(task, task.mayHaveEffect() ? Verdict.KEPT : Verdict.REDONE))
        .toList();
  }

  private List<FulfillmentTask> wholeOrderTasks() {
    return plan.tasks().stream().filter(task -> task.identity().wholeOrder()).toList();
  }

  private PriceDifference price(List<LineChange> changes, List<AssessedLine> judged) {
    Set<String> refused =
        judged.stream()
            .filter(line -> line.verdict() == Verdict.REFUSED)
            .map(AssessedLine::itemId)
            .collect(Collectors.toUnmodifiableSet());
    PriceDifference difference = PriceDifference.none(currency(order));
    for (LineChange change : changes) {
      if (!refused.contains(change.itemId())) {
        difference = with(difference, change);
      }
    }
    return difference;
  }

  private PriceDifference with(PriceDifference difference, LineChange change) {
    return switch (change) {
      case LineChange.Add add -> difference.plus(add.line().offering().charges());
      case LineChange.Remove remove ->
          difference.minus(order.items().get(remove.itemId()).offering().charges());
      case LineChange.Change changed ->
          difference
              .minus(order.items().get(changed.itemId()).offering().charges())
              .plus(changed.charges());
    };
  }

  private List<String> softPoints(List<AssessedLine> judged) {
    return judged.stream()
        .flatMap(line -> line.tasks().stream())
        .filter(task -> task.verdict() == Verdict.UNDONE || task.verdict() == Verdict.REDONE)
        .map(task -> plan.find(Objects.requireNonNull(task.taskId())).orElseThrow())
        .filter(task -> task.mayHaveEffect() && task.policy().softPoint())
        .map(task -> task.identity().taskType())
        .distinct()
        .toList();
  }

  private static String currency(Order order) {
    return order.origin().totals().oneTime().currency();
  }
}
