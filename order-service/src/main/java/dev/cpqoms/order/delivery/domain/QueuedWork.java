package dev.cpqoms.order.delivery.domain;

import dev.cpqoms.order.order.domain.Order;
import java.util.Set;

/** Which work waits in the queue for its partner, and how urgent it is. */
public final class QueuedWork {

  private static final Set<String> TASK_TYPES = Set.of("ACTIVATE_BILLING", "NOTIFY_CUSTOMER");
  private static final String END_OF_BILLING = "REVERSE_BILLING";
  private static final int OF_STRATEGIC_CUSTOMERS = 1;
  private static final int OF_OTHERS = 5;

  private QueuedWork() {}

  /**
   * The end of billing is queued where a line changes or ends an asset. Nothing of an order that is
   * not wanted any more is: what undoes it is done at once, since the order waits for it and people
   * hear soon when its partner is away; and what is begun once more is only asked about.
   */
  public static boolean is(String taskType, Order order) {
    return order.progress().cancellation() == null
        && (TASK_TYPES.contains(taskType) || taskType.equals(END_OF_BILLING));
  }

  /** The smaller, the sooner. */
  public static int priority(String customerTier) {
    return customerTier.equals("STRATEGIC") ? OF_STRATEGIC_CUSTOMERS : OF_OTHERS;
  }
}
