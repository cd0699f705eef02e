package dev.cpqoms.order.cancellation.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.util.List;
import java.util.Set;

/**
 * How far an order may be to be cancelled. What may have had an effect counts as done: a hard point
 * cannot be undone by anybody, behind a soft one a senior has to take the cost of undoing.
 */
public final class PointsOfNoReturn {

  /** Who may decide that undoing is worth its cost. */
  private static final Set<String> SENIORS = Set.of("SENIOR_OPERATOR", "BUSINESS_APPROVER");

  private PointsOfNoReturn() {}

  /**
   * @param withEffect the tasks that had an effect, or may have had one
   */
  public static Decision<List<FulfillmentTask>> check(
      List<FulfillmentTask> withEffect, Actor actor) {
    return hard(withEffect).flatMap(tasks -> soft(tasks, actor));
  }

  private static Decision<List<FulfillmentTask>> hard(List<FulfillmentTask> withEffect) {
    List<String> passed =
        withEffect.stream()
            .filter(task -> task.policy().hardPoint())
            .map(task -> task.identity().taskType())
            .toList();
    return passed.isEmpty()
        ? Decision.yes(withEffect)
        : Decision.no(
            OrderError.ORDER_PAST_POINT_OF_NO_RETURN, passed + " cannot be undone any more.");
  }

  private static Decision<List<FulfillmentTask>> soft(
      List<FulfillmentTask> withEffect, Actor actor) {
    List<String> passed =
        withEffect.stream()
            .filter(task -> task.policy().softPoint())
            .map(task -> task.identity().taskType())
            .distinct()
            .toList();
    return passed.isEmpty() || actor.hasAnyRole(SENIORS)
        ? Decision.yes(withEffect)
        : Decision.no(
            OrderError.ORDER_CANCELLATION_NEEDS_SENIOR,
            "Undoing " + passed + " has a cost that a senior operator or an approver must take.");
  }
}
