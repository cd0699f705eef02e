package dev.cpqoms.workflow.order;

/** The order is where this step cannot go on from: a person has to look. */
final class UnexpectedOrder extends RuntimeException {
  UnexpectedOrder(String message) {
    super(message);
  }

  static UnexpectedOrder state(OrderStep step, OrderView order) {
    return new UnexpectedOrder("order is " + order.state() + " at " + step.jobType());
  }
}
