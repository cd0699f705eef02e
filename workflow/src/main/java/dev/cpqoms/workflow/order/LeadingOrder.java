package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobHeld;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.job.JobWork;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs one step of an order: read it, let the step decide by its state, send the command, look at
 * what came out. Whoever else moved the order in between (412, 409) makes us read again.
 */
final class LeadingOrder implements JobWork {
  private static final int LOOKS = 5;

  /** What order-service answers to every step of a suspended tenant. */
  private static final String SUSPENDED = "TENANT_SUSPENDED";

  private final OrderService orders;
  private final OrderStep step;

  LeadingOrder(OrderService orders, OrderStep step) {
    this.orders = orders;
    this.step = step;
  }

  @Override
  public String type() {
    return step.jobType();
  }

  @Override
  public Set<String> variables() {
    return Stream.concat(Stream.of("orderId"), step.variables().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public JobOutcome perform(JobCall call) {
    LogFields.aggregate(call.text("orderId"));
    for (int look = 1; look <= LOOKS; look++) {
      Optional<JobOutcome> outcome = advance(orders.read(call), call);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new UnexpectedOrder("order moved " + LOOKS + " times while " + type() + " was at work");
  }

  private Optional<JobOutcome> advance(OrderView order, JobCall call) {
    Optional<JobOutcome> settled = step.settled(order, call);
    return settled.isPresent() ? settled : outcome(orders.send(step, order, call), call);
  }

  private Optional<JobOutcome> outcome(Reply reply, JobCall call) {
    if (reply.ok()) {
      return step.accepted(OrderView.of(reply.body(), reply.version()), call);
    }
    if (SUSPENDED.equals(reply.code())) {
      throw new JobHeld("the tenant is suspended");
    }
    Optional<JobOutcome> refused = step.refused(reply.code());
    if (refused.isPresent() || reply.status() == 412 || reply.status() == 409) {
      return refused;
    }
    throw new UnexpectedOrder(
        "order-service answers " + reply.status() + " " + reply.code() + " to " + type());
  }
}
