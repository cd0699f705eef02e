package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process that stands still.
 *
 * @param businessKey the order, when the process is one of an order
 * @param taskId null unless the process carries out a task
 * @param jobType null when it was no job that failed
 */
public record StandingStep(
    TenantId tenant,
    String processId,
    long processInstanceKey,
    @Nullable String businessKey,
    @Nullable String taskId,
    @Nullable String jobType) {
  private static final Set<String> OF_ORDERS =
      Set.of(ProcessContract.ORDER_FULFILLMENT, ProcessContract.FULFILLMENT_TASK);

  boolean isOfOrder() {
    return businessKey != null && OF_ORDERS.contains(processId);
  }

  String orderId() {
    return Objects.requireNonNull(businessKey);
  }
}
