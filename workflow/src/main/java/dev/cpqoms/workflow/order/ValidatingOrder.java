package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/** SUBMITTED becomes VALIDATED, or FALLOUT, which the process waits in. */
final class ValidatingOrder implements OrderStep {

  @Override
  public String jobType() {
    return ProcessContract.ORDER_VALIDATE;
  }

  @Override
  public String command() {
    return "validate";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "SUBMITTED" -> Optional.empty();
      case "VALIDATED", "DECOMPOSED", "IN_PROGRESS", "PARTIAL", "COMPLETED" ->
          Optional.of(JobOutcome.done());
      case "FALLOUT" ->
          Optional.of(
              new JobOutcome.BusinessError(
                  ProcessContract.ORDER_FALLOUT, "the order cannot be fulfilled as it is"));
      case "CANCELLING", "COMPENSATING", "CANCELLED", "FAILED" ->
          throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }
}
