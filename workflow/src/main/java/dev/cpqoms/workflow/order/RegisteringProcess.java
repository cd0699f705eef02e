package dev.cpqoms.workflow.order;

import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order learns which process leads it; a second process learns that it does not. */
final class RegisteringProcess implements OrderStep {

  /** Set by the diagrams that do; an instance of an older version runs on without it. */
  private static final String TAKES_AMENDMENTS = "takesAmendments";

  @Override
  public String jobType() {
    return ProcessContract.ORDER_REGISTER_PROCESS;
  }

  @Override
  public Set<String> variables() {
    return Set.of(TAKES_AMENDMENTS);
  }

  @Override
  public String command() {
    return "process-reference";
  }

  @Override
  public Map<String, ?> body(JobCall call) {
    Map<String, Object> body = new HashMap<>();
    body.put("processId", ProcessContract.ORDER_FULFILLMENT);
    body.put("processInstanceKey", instance(call));
    if (Boolean.TRUE.equals(call.variables().get(TAKES_AMENDMENTS))) {
      body.put(TAKES_AMENDMENTS, true);
    }
    return body;
  }

  @Override
  public Optional<JobOutcome> settled(OrderView order, JobCall call) {
    String leading = order.processInstanceKey();
    if (leading == null) {
      return Optional.empty();
    }
    return Optional.of(leading.equals(instance(call)) ? JobOutcome.done() : duplicate());
  }

  /** The order shows its process only once it is started; being accepted is enough to know. */
  @Override
  public Optional<JobOutcome> accepted(OrderView answer, JobCall call) {
    return Optional.of(JobOutcome.done());
  }

  /** Two processes of one order ask for different things, also on the same version. */
  @Override
  public String idempotencyKey(OrderView order, JobCall call) {
    return "register-process-"
        + call.text("orderId")
        + "-"
        + instance(call)
        + "-v"
        + order.version();
  }

  @Override
  public Optional<JobOutcome> refused(String code) {
    return code.equals("PROCESS_ALREADY_REGISTERED") ? Optional.of(duplicate()) : Optional.empty();
  }

  private static String instance(JobCall call) {
    return Long.toString(call.processInstanceKey());
  }

  private static JobOutcome duplicate() {
    return new JobOutcome.BusinessError(
        ProcessContract.DUPLICATE_PROCESS, "another process leads the order");
  }
}
