package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/**
 * CANCELLING becomes COMPENSATING, and the process learns the waves that undo what was done; or it
 * stays CANCELLING, because nothing was.
 */
final class CompensatingOrder implements OrderStep {
  @Override
  public String jobType() {
    return ProcessContract.ORDER_COMPENSATE;
  }

  @Override
  public String command() {
    return "compensate";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "CANCELLING" -> Optional.empty();
      case "COMPENSATING", "CANCELLED", "FAILED" -> accepted(order, call);
      case "FALLOUT" -> throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }

  @Override
  public Optional<JobOutcome> accepted(OrderView answer, JobCall call) {
    return Optional.ofNullable(answer.compensationWaves())
        .map(waves -> new JobOutcome.Done(Map.of("compensationWaves", waves)));
  }
}
