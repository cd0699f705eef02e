package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.task.domain.TaskState;
import java.util.Objects;

/**
 * The rule by which a resolution is seen to hold. A retry, and the end of an order, show in the
 * data; what was done by hand or left out is looked at by a second person. So a retry whose fault
 * came back is over with the case that went on from it, and not with what was decided there.
 */
final class Verification {

  private Verification() {}

  static Decision<FalloutOutcome> of(FalloutCase fallout, Look look) {
    Progress.Decided decided = Objects.requireNonNull(fallout.progress().decided());
    return switch (decided.resolution()) {
      case RETRY -> retried(fallout, look);
      case CANCEL_ORDER -> ended(look, OrderState.CANCELLED);
      case FAIL_ORDER -> ended(look, OrderState.FAILED);
      case MANUALLY_RESOLVED, SKIP ->
          look.by().equals(decided.resolvedBy())
              ? Decision.no(
                  OrderError.FALLOUT_VERIFIER_NOT_INDEPENDENT,
                  decided.resolvedBy() + " resolved this case by hand; another person verifies it.")
              : Decision.yes(FalloutOutcome.HELD);
    };
  }

  private static Decision<FalloutOutcome> ended(Look look, OrderState end) {
    OrderState order = look.order().state();
    return order == end
        ? Decision.yes(FalloutOutcome.HELD)
        : notYet("The order is " + order + ", not " + end + ".");
  }

  private static Decision<FalloutOutcome> retried(FalloutCase fallout, Look look) {
    if (fallout.progress().recurredAs() != null) {
      return look.recurrence() == FalloutState.VERIFIED_CLOSED
          ? Decision.yes(FalloutOutcome.NOT_CURED)
          : notYet(
              where(look)
                  + " The fault came back as case "
                  + fallout.progress().recurredAs()
                  + ", which is not closed.");
    }
    if (fallout.isStandstill()) {
      return GoneOn.isSeen(fallout.origin().incidents(), look)
          ? Decision.yes(FalloutOutcome.HELD)
          : notYet(where(look));
    }
    if (isCured(look)) {
      return Decision.yes(FalloutOutcome.HELD);
    }
    return isOverWithoutCure(look) ? Decision.yes(FalloutOutcome.NOT_CURED) : notYet(where(look));
  }

  /** What people did instead of the task would be the resolution of a later case. */
  private static boolean isCured(Look look) {
    return look.task() == null
        ? look.order().hasBehindIt(OrderCommand.VALIDATE)
        : look.task() == TaskState.COMPLETED || look.task() == TaskState.COMPENSATED;
  }

  /** Nobody wants the work any more, and it had no effect. */
  private static boolean isOverWithoutCure(Look look) {
    return look.order().state().hasEnded()
        && (look.task() == null || look.task() == TaskState.FAILED);
  }

  private static String where(Look look) {
    return look.task() == null
        ? "The order is " + look.order().state() + "."
        : "The task is " + look.task() + ".";
  }

  private static Decision<FalloutOutcome> notYet(String why) {
    return Decision.no(OrderError.FALLOUT_NOT_CURED, why);
  }
}
