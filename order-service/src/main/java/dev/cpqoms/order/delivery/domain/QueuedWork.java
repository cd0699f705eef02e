package dev.cpqoms.order.delivery.domain;

import java.util.Set;

/** Which work waits in the queue for its partner, and how urgent it is. */
public final class QueuedWork {

  private static final Set<String> TASK_TYPES = Set.of("ACTIVATE_BILLING", "NOTIFY_CUSTOMER");
  private static final int OF_STRATEGIC_CUSTOMERS = 1;
  private static final int OF_OTHERS = 5;

  private QueuedWork() {}

  public static boolean is(String taskType) {
    return TASK_TYPES.contains(taskType);
  }

  /** The smaller, the sooner. */
  public static int priority(String customerTier) {
    return customerTier.equals("STRATEGIC") ? OF_STRATEGIC_CUSTOMERS : OF_OTHERS;
  }
}
