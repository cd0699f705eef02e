package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code external_call_attempt}.
 *
 * @param inHand who knows of it, or answers for it
 * @param cancels the attempt whose work it asks the partner to cancel, null for all others
 */
public record CallAttempt(
    String tenant,
    UUID attemptId,
    String adapter,
    UUID taskId,
    String idempotencyKey,
    String status,
    InHand inHand,
    @Nullable UUID cancels) {

  /**
   * @param owned whether its task has an open fallout case with an owner
   * @param settledSince whether its task has come to an end that does not leave it open
   * @param overdue whether its end should have been known, or be with people, two minutes ago
   */
  public record InHand(boolean owned, boolean settledSince, boolean overdue) {}
}
