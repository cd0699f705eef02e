package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/** IN_PROGRESS or PARTIAL becomes COMPLETED; order-service checks that every item is. */
final class CompletingOrder implements OrderStep {

  @Override
  public String jobType() {
    return ProcessContract.ORDER_COMPLETE;
  }

  @Override
  public String command() {
    return "complete";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  /** An amendment that was confirmed at the last moment is about to interrupt this step. */
  private Optional<JobOutcome> notAmended(OrderView order) {
    if (order.amending()) {
      throw WaitingForOrder.state(this, order);
    }
    return Optional.empty();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "IN_PROGRESS", "PARTIAL" -> notAmended(order);
      case "COMPLETED" -> Optional.of(JobOutcome.done());
      case "FALLOUT", "CANCELLING", "COMPENSATING", "CANCELLED", "FAILED" ->
          throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }
}
