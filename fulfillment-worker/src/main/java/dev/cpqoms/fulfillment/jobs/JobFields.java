package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Map;

/** The process variables that a fulfillment job needs: ids and the conversation, nothing else. */
record JobFields(TaskRef task, String orderId) {

  static final List<String> NAMES =
      List.of("tenantId", "orderId", "taskId", "taskType", "correlationId", "traceparent");

  static JobFields of(ActivatedJob job) {
    Map<String, Object> variables = job.getVariablesAsMap();
    Object traceparent = variables.get("traceparent");
    Conversation conversation =
        new Conversation(
            text(variables, "correlationId"), traceparent == null ? null : traceparent.toString());
    TenantId tenant = new TenantId(text(variables, "tenantId"));
    return new JobFields(
        new TaskRef(tenant, text(variables, "taskId"), conversation), text(variables, "orderId"));
  }

  private static String text(Map<String, Object> variables, String name) {
    if (variables.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalStateException("the job has no variable " + name);
  }
}
