package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/**
 * VALIDATED becomes DECOMPOSED, and the process learns the waves of the plan.
 *
 * <p>The order shows its waves from then on, also to a process that comes late. The key names the
 * job and not the version, so that a job that is tried again gets the first answer once more.
 */
final class DecomposingOrder implements OrderStep {

  @Override
  public String jobType() {
    return ProcessContract.ORDER_DECOMPOSE;
  }

  @Override
  public String command() {
    return "decompose";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "VALIDATED" -> Optional.empty();
      case "DECOMPOSED", "IN_PROGRESS", "PARTIAL", "FALLOUT", "COMPLETED" ->
          Optional.ofNullable(order.waves())
              .map(waves -> new JobOutcome.Done(Map.of("waves", waves)));
      case "CANCELLING", "COMPENSATING", "CANCELLED", "FAILED" ->
          throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }

  @Override
  public String idempotencyKey(OrderView order, JobCall call) {
    return "decompose-" + call.text("orderId") + "-j" + call.jobKey();
  }
}
