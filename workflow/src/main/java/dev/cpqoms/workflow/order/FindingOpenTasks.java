package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;

/** The process of a cancelled order learns what is still in the air. It only reads. */
final class FindingOpenTasks implements OrderStep {
  @Override
  public String jobType() {
    return ProcessContract.ORDER_FIND_OPEN_TASKS;
  }

  @Override
  public String command() {
    throw new IllegalStateException(jobType() + " commands nothing");
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    return Map.of();
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    if (order.openTasks() == null) {
      throw UnexpectedOrder.state(this, order);
    }
    return Optional.of(new JobOutcome.Done(Map.of("openTasks", order.openTasks())));
  }
}
