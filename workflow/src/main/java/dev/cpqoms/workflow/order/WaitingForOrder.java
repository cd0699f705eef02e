package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.DependencyUnavailable;

/**
 * The order is where this step must not act, and somebody else will move it: people decide a case,
 * or a cancellation is about to interrupt the process. Waiting is all that can be done about it.
 */
final class WaitingForOrder {

  private WaitingForOrder() {}

  static DependencyUnavailable state(OrderStep step, OrderView order) {
    return new DependencyUnavailable(
        "order is " + order.state() + ", " + step.jobType() + " waits until it has moved");
  }
}
