package dev.cpqoms.drills.snapshot;

import static dev.cpqoms.drills.snapshot.OperationalTables.uuid;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what three places know of the process of an order. */
final class OrderProcesses {

  private record Reference(
      String tenant, UUID orderId, String state, @Nullable String instanceKey) {}

  private record Start(String businessKey, String status) {}

  private record Instance(String instanceKey, String state) {}

  private final TenantQuery orders;
  private final TenantQuery workflow;
  private final URI engine;

  OrderProcesses(TenantQuery orders, TenantQuery workflow, URI engine) {
    this.orders = orders;
    this.workflow = workflow;
    this.engine = engine;
  }

  List<OrderProcess> all() {
    Map<String, String> starts = starts();
    Map<String, String> told = told();
    List<Reference> references = references();
    Set<String> running = running(references);
    return references.stream()
        .map(
            order ->
                new OrderProcess(
                    order.tenant(),
                    order.orderId(),
                    order.state(),
                    starts.get(order.orderId().toString()),
                    order.instanceKey(),
                    order.instanceKey() != null && running.contains(order.instanceKey()),
                    order.instanceKey() == null ? null : told.get(order.instanceKey())))
        .toList();
  }

  private Set<String> running(List<Reference> references) {
    try (Engine asked = new Engine(engine)) {
      return asked.running(
          references.stream().flatMap(it -> Stream.ofNullable(it.instanceKey())).toList());
    }
  }

  private List<Reference> references() {
    return orders.all(
        """
        SELECT o.tenant_id, o.order_id, o.state, w.process_instance_key
          FROM customer_order o
          LEFT JOIN workflow_reference w
            ON w.tenant_id = o.tenant_id AND w.order_id = o.order_id
           AND w.process_id = 'order-fulfillment'
        """,
        row ->
            new Reference(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                row.getString("state"),
                row.getString("process_instance_key")));
  }

  private Map<String, String> starts() {
    Map<String, String> byOrder = new HashMap<>();
    workflow
        .all(
            """
            SELECT business_key, status FROM process_start_request
             WHERE process_id = 'order-fulfillment'
            """,
            row -> new Start(row.getString("business_key"), row.getString("status")))
        .forEach(start -> byOrder.put(start.businessKey(), start.status()));
    return byOrder;
  }

  private Map<String, String> told() {
    Map<String, String> byInstance = new HashMap<>();
    workflow
        .all(
            """
            SELECT process_instance_key, state FROM process_instance
             WHERE process_id = 'order-fulfillment'
            """,
            row -> new Instance(row.getString("process_instance_key"), row.getString("state")))
        .forEach(instance -> byInstance.put(instance.instanceKey(), instance.state()));
    return byInstance;
  }
}
