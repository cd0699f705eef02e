package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobWork;
import java.util.List;

/** The jobs that lead an order through its process. */
public final class OrderJobs {

  private OrderJobs() {}

  public static List<JobWork> of(ServiceClient orderService) {
    OrderService orders = new OrderService(orderService);
    return steps().stream().<JobWork>map(step -> new LeadingOrder(orders, step)).toList();
  }

  /** In the order of the diagram. */
  static List<OrderStep> steps() {
    return List.of(
        new RegisteringProcess(),
        new ValidatingOrder(),
        new DecomposingOrder(),
        new StartingOrder(),
        new CompletingOrder(),
        new FindingOpenTasks(),
        new AmendingOrder(),
        new CompensatingOrder(),
        new FinishingCancellation());
  }
}
