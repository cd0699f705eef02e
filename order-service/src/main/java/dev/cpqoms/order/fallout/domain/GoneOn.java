package dev.cpqoms.order.fallout.domain;

import static java.util.Map.entry;

import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.order.domain.OrderProgress;
import java.util.List;
import java.util.Map;

/**
 * The rule by which a process that stood still is seen to have gone on: the engine's word that it
 * was let go on says only that it tries again. What it does for a task shows in the task, a step of
 * the order in the order, and everything at the order's end.
 */
final class GoneOn {
  /** The job types of the order's own steps, by the process contract. */
  private static final Map<String, OrderCommand> STEPS =
      Map.ofEntries(
          // Nothing of an order shows that its process is registered but the step after it.
          entry("order.register-process", OrderCommand.VALIDATE),
          entry("order.validate", OrderCommand.VALIDATE),
          entry("order.decompose", OrderCommand.DECOMPOSE),
          entry("order.start", OrderCommand.START),
          entry("order.complete", OrderCommand.COMPLETE),
          entry("order.amend", OrderCommand.TAKE_AMENDMENT),
          entry("order.compensate", OrderCommand.COMPENSATE),
          entry("order.finish-cancellation", OrderCommand.CANCEL));

  private GoneOn() {}

  static boolean isSeen(List<ProcessIncident> incidents, Look look) {
    if (look.order().state().hasEnded()) {
      return true;
    }
    return look.task() == null ? isPast(look.order(), incidents) : look.task().hasEnded();
  }

  private static boolean isPast(OrderProgress order, List<ProcessIncident> incidents) {
    return incidents.stream()
        .map(incident -> incident.jobType() == null ? null : STEPS.get(incident.jobType()))
        .allMatch(step -> step != null && order.hasBehindIt(step));
  }
}
