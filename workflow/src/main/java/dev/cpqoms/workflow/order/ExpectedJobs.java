package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks order-service whether it still expects a step that stands still, before somebody lets it go
 * on. What has ended otherwise in the meantime must not be begun again.
 */
public final class ExpectedJobs {
  private static final Set<String> ENDED = Set.of("CANCELLED", "FAILED", "REFUSED");

  /**
   * They find the order cancelled or failed when their answer was lost, and let the process come to
   * its end.
   */
  private static final Set<String> LAST_STEPS =
      Set.of(ProcessContract.ORDER_COMPENSATE, ProcessContract.ORDER_FINISH_CANCELLATION);

  private static final Set<String> OVER = Set.of("COMPENSATED", "unknown to order-service");

  private final OrderService orders;
  private final List<OrderStep> steps;

  public ExpectedJobs(ServiceClient orderService) {
    this.orders = new OrderService(orderService);
    this.steps = OrderJobs.steps();
  }

  /**
   * Why the step is not expected any more; empty when it is, and when it is no order's.
   *
   * @throws DependencyUnavailable when order-service cannot say
   */
  public Optional<String> objection(StandingStep step, Conversation conversation) {
    if (!step.isOfOrder()) {
      return Optional.empty();
    }
    JobCall call = call(step, conversation);
    Optional<OrderView> found = orders.find(call);
    if (found.isEmpty()) {
      return Optional.of("order-service does not know the order.");
    }
    OrderView order = found.get();
    if (ENDED.contains(order.state()) && !LAST_STEPS.contains(step.jobType())) {
      return Optional.of("The order is " + order.state() + ": its process has nothing to do.");
    }
    Optional<String> ofStep = objection(step, order, call);
    return ofStep.isPresent() ? ofStep : ofTask(step, call);
  }

  /** The steps of the order's own process say themselves from which states they can go on. */
  private Optional<String> objection(StandingStep standing, OrderView order, JobCall call) {
    try {
      steps.stream()
          .filter(step -> step.jobType().equals(standing.jobType()))
          .forEach(step -> settled(step, order, call));
      return Optional.empty();
    } catch (UnexpectedOrder | DependencyUnavailable unexpected) {
      // Nothing is asked here: unavailable is what a step says that waits for the order to move.
      return Optional.of("The " + unexpected.getMessage() + ".");
    }
  }

  private static void settled(OrderStep step, OrderView order, JobCall call) {
    // Only whether it objects is of interest; a job that finds nothing to do is harmless.
    var unused = step.settled(order, call);
  }

  private Optional<String> ofTask(StandingStep step, JobCall call) {
    if (step.taskId() == null) {
      return Optional.empty();
    }
    String state = orders.taskState(call, step.taskId()).orElse("unknown to order-service");
    return OVER.contains(state)
        ? Optional.of("The task is " + state + ": there is nothing to do for it.")
        : Optional.empty();
  }

  private static JobCall call(StandingStep step, Conversation conversation) {
    return new JobCall(
        0,
        step.processInstanceKey(),
        step.tenant(),
        conversation.correlationId(),
        String.valueOf(conversation.traceparent()),
        Map.of("orderId", step.orderId()));
  }
}
