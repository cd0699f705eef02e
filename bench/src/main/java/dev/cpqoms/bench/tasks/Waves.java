package dev.cpqoms.bench.tasks;

import io.camunda.zeebe.client.ZeebeClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Instances of the process of orders that begin at the waves, because behind them there is no order
 * that could be validated.
 *
 * @param sizes how many tasks each wave of an order has
 */
record Waves(List<Integer> sizes, int orders) {

  int jobs() {
    return orders * sizes.stream().mapToInt(Integer::intValue).sum();
  }

  /** Lets a backlog of jobs of this type pile up. */
  void begin(ZeebeClient engine, String taskType) {
    for (int i = 0; i < orders; i++) {
      beginOne(engine, taskType);
    }
  }

  private void beginOne(ZeebeClient engine, String taskType) {
    List<List<Map<String, String>>> plan =
        sizes.stream()
            .map(tasks -> IntStream.range(0, tasks).mapToObj(_ -> task(taskType)).toList())
            .toList();
    engine
        .newCreateInstanceCommand()
        .bpmnProcessId("order-fulfillment")
        .latestVersion()
        .startBeforeElement("fulfill-wave")
        .variables(
            Map.of(
                "tenantId", "acme",
                "orderId", UUID.randomUUID().toString(),
                "correlationId", "bench",
                "traceparent", "",
                "callbackTimeout", "PT30S",
                "waves", plan))
        .send()
        .join();
  }

  private static Map<String, String> task(String type) {
    return Map.of("taskId", UUID.randomUUID().toString(), "taskType", type);
  }
}
