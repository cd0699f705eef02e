package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.ItemKind;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one change: whether it can be made, and what it means for the tasks of its line. */
final class LineJudgement {

  private final FulfillmentPlan plan;
  private final DecompositionRules rules;
  private final String currency;

  LineJudgement(FulfillmentPlan plan, DecompositionRules rules, String currency) {
    this.plan = plan;
    this.rules = rules;
    this.currency = currency;
  }

  /**
   * @param line the line as it is, null when there is none of this id
   */
  AssessedLine of(LineChange change, @Nullable OrderItem line) {
    return switch (change) {
      case LineChange.Add add -> added(add, line);
      case LineChange.Remove remove ->
          amended(line, remove, it -> AssessedLine.of(it.itemId(), Verdict.UNDONE, removed(it)));
      case LineChange.Change changed -> amended(line, changed, it -> changed(changed, it));
    };
  }

  /** What becomes of the tasks of a line that nobody wants to be otherwise. */
  AssessedLine kept(OrderItem line) {
    List<AssessedTask> tasks =
        tasksOf(line).map(task -> AssessedTask.of(task, Verdict.KEPT)).toList();
    return AssessedLine.of(line.itemId(), Verdict.KEPT, tasks);
  }

  private AssessedLine added(LineChange.Add add, @Nullable OrderItem present) {
    OrderItem line = add.line();
    if (present != null) {
      return AssessedLine.refused(
          line.itemId(), RefusedBecause.LINE_EXISTS, "The order has a line of this id.");
    }
    if (!rules.cover(ItemKind.of(line))) {
      return AssessedLine.refused(
          line.itemId(),
          RefusedBecause.RULE_MISSING,
          "Version %d of the decomposition rules has none for %s."
              .formatted(rules.version(), line.offering().offeringType()));
    }
    return inCurrency(line.offering().charges())
        ? AssessedLine.of(line.itemId(), Verdict.ADDED, steps(line).toList())
        : otherCurrency(line.itemId());
  }

  private AssessedLine amended(
      @Nullable OrderItem line, LineChange change, Function<OrderItem, AssessedLine> judge) {
    if (line == null) {
      return AssessedLine.refused(
          change.itemId(), RefusedBecause.LINE_UNKNOWN, "The order has no line of this id.");
    }
    return closed(line).orElseGet(() -> pastNoReturn(judge.apply(line)));
  }

  private static Optional<AssessedLine> closed(OrderItem line) {
    if (line.baseline() != null) {
      return Optional.of(
          AssessedLine.refused(
              line.itemId(),
              RefusedBecause.LINE_CHANGES_ASSET,
              "The line changes or ends what the customer has; only lines that add are amended."));
    }
    return switch (line.state()) {
      case PENDING -> Optional.empty();
      case COMPLETED ->
          Optional.of(
              AssessedLine.refused(
                  line.itemId(),
                  RefusedBecause.LINE_COMPLETED,
                  "The line is complete: order a change of what the customer has."));
      case CANCELLED ->
          Optional.of(
              AssessedLine.refused(
                  line.itemId(), RefusedBecause.LINE_CANCELLED, "The line was taken out before."));
    };
  }

  private AssessedLine changed(LineChange.Change change, OrderItem line) {
    if (!inCurrency(change.charges())) {
      return otherCurrency(line.itemId());
    }
    if (change.sameGoods(line) && change.samePrice(line)) {
      return AssessedLine.refused(
          line.itemId(), RefusedBecause.NOTHING_CHANGES, "The line is as it is wanted.");
    }
    return AssessedLine.of(line.itemId(), Verdict.REDONE, redone(change, line));
  }

  private List<AssessedTask> removed(OrderItem line) {
    return tasksOf(line)
        .map(
            task ->
                AssessedTask.unwanted(
                    task, task.mayHaveEffect() ? Verdict.UNDONE : Verdict.DROPPED))
        .toList();
  }

  private List<AssessedTask> redone(LineChange.Change change, OrderItem line) {
    boolean sameGoods = change.sameGoods(line);
    return tasksOf(line)
        .map(
            task ->
                sameGoods && !isAboutPrice(task)
                    ? AssessedTask.of(task, Verdict.KEPT)
                    : AssessedTask.unwanted(task, Verdict.REDONE))
        .toList();
  }

  /** Only the handoff to billing knows a price; what comes after it is done on top of it. */
  private boolean isAboutPrice(FulfillmentTask task) {
    return task.isBillingHandoff()
        || plan.tasks().stream()
            .filter(FulfillmentTask::isBillingHandoff)
            .anyMatch(billing -> plan.isAfter(task, billing));
  }

  private static AssessedLine pastNoReturn(AssessedLine line) {
    List<String> passed =
        line.tasks().stream()
            .filter(task -> task.verdict() == Verdict.REFUSED)
            .map(AssessedTask::taskType)
            .toList();
    return passed.isEmpty()
        ? line
        : line.nowRefused(
            RefusedBecause.POINT_OF_NO_RETURN, passed + " cannot be undone any more.");
  }

  private Stream<FulfillmentTask> tasksOf(OrderItem line) {
    return plan.tasks().stream()
        .filter(task -> !task.identity().wholeOrder())
        .filter(task -> task.identity().itemId().equals(line.itemId()));
  }

  private Stream<AssessedTask> steps(OrderItem line) {
    return rules.of(ItemKind.of(line)).stream().map(step -> AssessedTask.added(step.taskType()));
  }

  private boolean inCurrency(List<Charge> charges) {
    return charges.stream().allMatch(charge -> charge.net().currency().equals(currency));
  }

  private AssessedLine otherCurrency(String itemId) {
    return AssessedLine.refused(
        itemId, RefusedBecause.OTHER_CURRENCY, "The order is in " + currency + ".");
  }

  static boolean isAlive(OrderItem line) {
    return line.state() != ItemState.CANCELLED;
  }
}
