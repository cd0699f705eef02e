package dev.cpqoms.order.process;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.Order;
import java.util.List;

/** Which process instance drives which order: at most one, kept under the order's lock. */
public final class WorkflowReferences {

  public static final List<Class<?>> MAPPERS = List.of(WorkflowReferenceMapper.class);

  /** The same instance may say so again; another one is refused. */
  Decision<Order> claim(Transaction tx, Order order, String instanceKey) {
    WorkflowReferenceMapper references = tx.mapper(WorkflowReferenceMapper.class);
    String registered =
        references.find(tx.tenant(), order.orderId(), ProcessKeys.ORDER_FULFILLMENT);
    if (registered == null) {
      references.insert(
          tx.tenant(), order.orderId(), ProcessKeys.ORDER_FULFILLMENT, instanceKey, tx.now());
    }
    return registered == null || registered.equals(instanceKey)
        ? Decision.yes(order)
        : Decision.no(
            OrderError.PROCESS_ALREADY_REGISTERED, "Instance " + registered + " runs this order.");
  }
}
