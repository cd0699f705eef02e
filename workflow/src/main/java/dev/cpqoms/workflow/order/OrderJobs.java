package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobWork;
import java.util.List;
import java.util.stream.Stream;

/** The jobs that lead an order through its process. */
public final class OrderJobs {

  private OrderJobs() {}

  public static List<JobWork> of(ServiceClient orderService) {
    OrderService orders = new OrderService(orderService);
    return Stream.of(
            new RegisteringProcess(),
            new ValidatingOrder(),
            new DecomposingOrder(),
            new StartingOrder(),
            new CompletingOrder())
        .<JobWork>map(step -> new LeadingOrder(orders, step))
        .toList();
  }
}
