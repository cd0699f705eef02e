package dev.cpqoms.order.task.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about.
 *
 * @param itemId the line it serves; the last line for what serves the whole order
 * @param amendment 0 for the order as submitted; each change of the order counts on
 * @param wholeOrder whether it serves the order as a whole: then no line waits for it
 * @param compensates the task whose effect this one undoes, null for one that fulfills the order
 * @param ends the task of an earlier order whose effect this one brings down, because its line
 *     changes or ends the asset; null for all others
 */
public record TaskIdentity(
    UUID taskId,
    UUID orderId,
    String itemId,
    String taskType,
    int amendment,
    boolean wholeOrder,
    @Nullable UUID compensates,
    @Nullable UUID ends) {

  private static final String END_OF_BILLING = "REVERSE_BILLING";

  /** The task whose effect is gone when this one is done, in this order or in an earlier one. */
  public @Nullable UUID takesBack() {
    return compensates == null ? ends : compensates;
  }

  /** Whether billing charges no more for what it was about, once it is done. */
  public boolean endsBilling() {
    return taskType.equals(END_OF_BILLING);
  }
}
