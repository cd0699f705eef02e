package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.task.domain.TaskState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a resolution is seen to hold. A retry, and the end of an order, show in the
 * data; what was done by hand or left out is looked at by a second person.
 */
final class Verification {

  private static final Set<OrderState> NOT_YET_ON =
      EnumSet.of(OrderState.SUBMITTED, OrderState.FALLOUT);

  private Verification() {}

  static Decision<FalloutCase> of(
      FalloutCase fallout, Progress.Verified verified, OrderState order, @Nullable TaskState task) {
    Progress.Decided decided = Objects.requireNonNull(fallout.progress().decided());
    return switch (decided.resolution()) {
      case RETRY -> cured(fallout, order, task);
      case CANCEL_ORDER -> ended(fallout, order, OrderState.CANCELLED);
      case FAIL_ORDER -> ended(fallout, order, OrderState.FAILED);
      case MANUALLY_RESOLVED, SKIP ->
          verified.verifiedBy().equals(decided.resolvedBy())
              ? Decision.no(
                  OrderError.FALLOUT_VERIFIER_NOT_INDEPENDENT,
                  decided.resolvedBy() + " resolved this case by hand; another person verifies it.")
              : Decision.yes(fallout);
    };
  }

  private static Decision<FalloutCase> ended(
      FalloutCase fallout, OrderState order, OrderState end) {
    return order == end
        ? Decision.yes(fallout)
        : notCured(fallout, "The order is " + order + ", not " + end + ".");
  }

  private static Decision<FalloutCase> cured(
      FalloutCase fallout, OrderState order, @Nullable TaskState task) {
    if (task == null) {
      return NOT_YET_ON.contains(order)
          ? notCured(fallout, "The order is " + order + " still.")
          : Decision.yes(fallout);
    }
    return task.hasEnded() ? Decision.yes(fallout) : notCured(fallout, "The task is " + task + ".");
  }

  private static Decision<FalloutCase> notCured(FalloutCase fallout, String why) {
    return Decision.no(
        OrderError.FALLOUT_NOT_CURED,
        fallout.progress().recurredAs() == null
            ? why
            : why + " The fault came back as case " + fallout.progress().recurredAs() + ".");
  }
}
