package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is this process's alone for a while.
 *
 * @param task the task that it is made for, and the conversation
 * @param idempotencyKey what the partner knows it by
 * @param version what the report has to name
 * @param claims how often it was claimed, this time included
 * @param sentAt until when somebody may have sent it, null while nobody has
 * @param leaseUntil when another worker may take it
 * @param cancelRequested whether it is not to be sent any more
 */
public record ClaimedDelivery(
    TaskRef task,
    String deliveryId,
    String taskType,
    String idempotencyKey,
    long version,
    int claims,
    @Nullable Instant sentAt,
    Instant leaseUntil,
    boolean cancelRequested) {

  /** Whether somebody may have sent it already. */
  boolean mayHaveArrived() {
    return claims > 1;
  }
}
