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
   * The end of billing is queued where a line changes or ends an asset. Where it undoes an order
   * that is not wanted any more, it is done at once: that order waits for it, and people hear soon
   * when its partner is away.
   */
  public static boolean is(String taskType, Order order) {
    return TASK_TYPES.contains(taskType)
        || (taskType.equals(END_OF_BILLING) && order.progress().cancellation() == null);
  }

  /** The smaller, the sooner. */
  public static int priority(String customerTier) {
    return customerTier.equals("STRATEGIC") ? OF_STRATEGIC_CUSTOMERS : OF_OTHERS;
  }
}
