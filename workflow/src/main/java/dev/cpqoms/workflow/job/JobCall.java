package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.Map;

/**
 * One job, for whom it is and in which conversation.
 *
 * @param jobKey stays the same when the job is tried again
 */
public record JobCall(
    long jobKey,
    long processInstanceKey,
    TenantId tenant,
    String correlationId,
    String traceparent,
    Map<String, Object> variables) {

  public JobCall {
    variables = Map.copyOf(variables);
  }

  /** A variable that the process contract promises. */
  public String text(String variable) {
    if (variables.get(variable) instanceof String value) {
      return value;
    }
    throw new IllegalStateException("the job lacks the variable " + variable);
  }
}
