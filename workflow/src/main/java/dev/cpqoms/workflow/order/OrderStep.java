package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One step of an order: when it is due, what is asked for, and what its outcome is. */
interface OrderStep {

  String jobType();

  /** Variables of the job beside the order. */
  default Set<String> variables() {
    return Set.of();
  }

  /** Last part of the command's path at order-service. */
  String command();

  Map<String, ?> body(JobCall call);

  /**
   * The outcome when the order says that nothing is to be done (any more); empty while the command
   * is due.
   *
   * @throws UnexpectedOrder when the order is in a state that this step cannot go on from
   */
  Optional<JobOutcome> settled(OrderView order, JobCall call);

  /** The outcome of a command that order-service has accepted; empty means look again. */
  default Optional<JobOutcome> accepted(OrderView answer, JobCall call) {
    return settled(answer, call);
  }

  /** The same for every repeat of the same intention on the same version of the order. */
  default String idempotencyKey(OrderView order, JobCall call) {
    return command() + "-" + call.text("orderId") + "-v" + order.version();
  }

  /** The outcome for a refusal that the process has a path for. */
  default Optional<JobOutcome> refused(String code) {
    return Optional.empty();
  }
}
