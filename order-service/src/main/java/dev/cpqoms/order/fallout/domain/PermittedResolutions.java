package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.util.stream.Collectors;

/** What people may decide about a case: it depends on what it is about and on what waits for it. */
record PermittedResolutions(FalloutCause cause, Origin origin, boolean standstill) {

  static PermittedResolutions of(FalloutCase fallout) {
    return new PermittedResolutions(fallout.cause(), fallout.origin(), fallout.isStandstill());
  }

  Decision<Progress.Decided> check(Progress.Decided decided) {
    if (standstill && !isOfWholeOrder(decided.resolution())) {
      return Decision.no(
          OrderError.FALLOUT_PROCESS_STANDS_STILL,
          "Resolve the incident at workflow, the case follows: "
              + origin.standing().stream()
                  .map(one -> "POST /v1/incidents/" + one.incidentId() + "/resolve")
                  .collect(Collectors.joining(", ")));
    }
    if (!allows(decided.resolution())) {
      return Decision.no(
          OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
          cause.holdsOrder()
              ? "A case of a whole order can only be resolved by RETRY."
              : "Nothing waits for this case: there is nothing to RETRY.");
    }
    if (decided.resolution() == FalloutResolution.MANUALLY_RESOLVED && decided.evidence() == null) {
      return Decision.no(OrderError.FALLOUT_EVIDENCE_REQUIRED, "MANUALLY_RESOLVED needs evidence.");
    }
    return Decision.yes(decided);
  }

  /** A whole order can only be tried again; what waits for nothing cannot. */
  private boolean allows(FalloutResolution resolution) {
    if (isOfWholeOrder(resolution)) {
      return true;
    }
    boolean retry = resolution == FalloutResolution.RETRY;
    return cause.holdsOrder() ? retry || cause.taskId() != null : !retry;
  }

  private static boolean isOfWholeOrder(FalloutResolution resolution) {
    return resolution == FalloutResolution.CANCEL_ORDER
        || resolution == FalloutResolution.FAIL_ORDER;
  }
}
