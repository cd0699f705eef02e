package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/**
 * The process of an amended order learns the waves that undo what is not wanted any more, and those
 * that fulfill what is. An order that shows no amendment to be planned has it behind it.
 */
final class AmendingOrder implements OrderStep {

  @Override
  public String jobType() {
    return ProcessContract.ORDER_AMEND;
  }

  @Override
  public String command() {
    return "amend";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    return switch (order.state()) {
      case "IN_PROGRESS", "PARTIAL" -> order.amending() ? Optional.empty() : accepted(order, call);
      case "FALLOUT", "CANCELLING", "COMPENSATING", "CANCELLED", "FAILED" ->
          throw WaitingForOrder.state(this, order);
      default -> throw UnexpectedOrder.state(this, order);
    };
  }

  @Override
  public Optional<JobOutcome> accepted(OrderView answer, JobCall call) {
    if (answer.waves() == null || answer.compensationWaves() == null) {
      throw UnexpectedOrder.state(this, answer);
    }
    return Optional.of(
        new JobOutcome.Done(
            Map.of("waves", answer.waves(), "compensationWaves", answer.compensationWaves())));
  }
}
