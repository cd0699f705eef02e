package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks order-service whether an order still has no process, before somebody lets one be started
 * again.
 */
public final class ExpectedStarts {
  private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "FAILED", "REFUSED");

  private final OrderService orders;

  public ExpectedStarts(ServiceClient orderService) {
    this.orders = new OrderService(orderService);
  }

  /**
   * Why no process may be started; empty when one may, and when it is no order's.
   *
   * @throws DependencyUnavailable when order-service cannot say
   */
  public Optional<String> objection(
      TenantId tenant, String processId, String businessKey, Conversation conversation) {
    if (!processId.equals(ProcessContract.ORDER_FULFILLMENT)) {
      return Optional.empty();
    }
    JobCall call =
        new JobCall(
            0,
            0,
            tenant,
            conversation.correlationId(),
            String.valueOf(conversation.traceparent()),
            Map.of("orderId", businessKey));
    return orders
        .find(call)
        .map(ExpectedStarts::objection)
        .orElse(Optional.of("order-service does not know the order."));
  }

  private static Optional<String> objection(OrderView order) {
    if (ENDED.contains(order.state())) {
      return Optional.of("The order is " + order.state() + ": it needs no process.");
    }
    return Optional.ofNullable(order.processInstanceKey())
        .map(key -> "The order is led by process instance " + key + " already.");
  }
}
