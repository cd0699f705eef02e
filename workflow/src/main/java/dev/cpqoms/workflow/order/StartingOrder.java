package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/** DECOMPOSED becomes IN_PROGRESS. */
final class StartingOrder implements OrderStep {

  @Override
  public String jobType() {
    return ProcessContract.ORDER_START;
  }

  @Override
  public String command() {
    return "start";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of("processInstanceKey", Long.toString(call.processInstanceKey()));
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "DECOMPOSED" -> Optional.empty();
      case "IN_PROGRESS", "PARTIAL", "FALLOUT", "COMPLETED" -> Optional.of(JobOutcome.done());
      case "CANCELLING", "COMPENSATING", "CANCELLED", "FAILED" ->
          throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }
}
