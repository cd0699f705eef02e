package dev.cpqoms.order.fallout.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why people are needed.
 *
 * @param taskId the task that cannot go on, null when the order itself cannot
 * @param code what the partner or the check said, as a word
 * @param holdsOrder whether the order waits for the decision
 */
public record FalloutCause(
    @Nullable UUID taskId,
    FalloutCategory category,
    String code,
    String detail,
    boolean holdsOrder) {

  /** Something that cannot go on before people have decided. */
  public static FalloutCause holding(
      @Nullable UUID taskId, FalloutCategory category, String code, String detail) {
    return new FalloutCause(taskId, category, code, detail, true);
  }

  /** A partner said the opposite of what is known; nothing waits, but somebody has to look. */
  public static FalloutCause contradiction(UUID taskId, String detail) {
    return new FalloutCause(taskId, FalloutCategory.DATA, "CALLBACK_CONTRADICTS", detail, false);
  }

  /** The same, and the order waits for it. */
  public FalloutCause nowHolding() {
    return new FalloutCause(taskId, category, code, detail, true);
  }
}
