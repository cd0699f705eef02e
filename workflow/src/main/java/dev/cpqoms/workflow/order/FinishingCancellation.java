package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/**
 * CANCELLING or COMPENSATING becomes CANCELLED, or FAILED when people gave the order up;
 * order-service checks that nothing is left.
 */
final class FinishingCancellation implements OrderStep {
  @Override
  public String jobType() {
    return ProcessContract.ORDER_FINISH_CANCELLATION;
  }

  @Override
  public String command() {
    return "finish-cancellation";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "CANCELLING", "COMPENSATING" -> Optional.empty();
      case "CANCELLED", "FAILED" -> Optional.of(JobOutcome.done());
      case "FALLOUT" -> throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }
}
