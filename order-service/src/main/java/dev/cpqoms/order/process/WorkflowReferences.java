package dev.cpqoms.order.process;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.Order;
import java.util.List;
import java.util.UUID;

/** Which process instance drives which order: at most one, kept under the order's lock. */
public final class WorkflowReferences {

  public static final List<Class<?>> MAPPERS = List.of(WorkflowReferenceMapper.class);

  /** Whether the instance that drives the order can be interrupted by an amendment. */
  public boolean takeAmendments(Transaction tx, UUID orderId) {
    return tx.mapper(WorkflowReferenceMapper.class)
        .takesAmendments(tx.tenant(), orderId, ProcessKeys.ORDER_FULFILLMENT);
  }

  /** The same instance may say so again; another one is refused. */
  Decision<Order> claim(Transaction tx, Order order, String instanceKey, boolean takesAmendments) {
    WorkflowReferenceMapper references = tx.mapper(WorkflowReferenceMapper.class);
    String registered =
        references.find(tx.tenant(), order.orderId(), ProcessKeys.ORDER_FULFILLMENT);
    if (registered == null) {
      references.insert(
          new WorkflowReferenceRow(
              tx.tenant(),
              order.orderId(),
              ProcessKeys.ORDER_FULFILLMENT,
              instanceKey,
              takesAmendments,
              tx.now()));
    }
    return registered == null || registered.equals(instanceKey)
        ? Decision.yes(order)
        : Decision.no(
            OrderError.PROCESS_ALREADY_REGISTERED, "Instance " + registered + " runs this order.");
  }
}
