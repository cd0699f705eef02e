package dev.cpqoms.workflow.process;

import java.util.List;
import java.util.Map;

/** One order in an engine: what begins its process and what interrupts it. */
record OneOrder(ProcessRun run, String id) {

  void submit() {
    run.publish(
        "order-submitted",
        id,
        id,
        Map.of(
            "tenantId", "acme",
            "orderId", id,
            "correlationId", "correlation-1",
            "traceparent", "00-1-1-01",
            "callbackTimeout", "PT30S"));
  }

  /** Leads it to its waves. */
  @SafeVarargs
  final void startWith(List<Map<String, String>>... waves) {
    run.complete("order.register-process");
    run.complete("order.validate");
    run.complete(run.job("order.decompose"), Map.of("waves", List.of(waves)));
    run.complete("order.start");
  }

  void cancel() {
    run.publish("order-cancellation-requested", id, "cancel-1", Map.of());
  }

  static Map<String, String> task(String id, String type) {
    return Map.of("taskId", id, "taskType", type);
  }
}
