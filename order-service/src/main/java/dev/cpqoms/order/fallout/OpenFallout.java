package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has seen something about an order that people must decide.
 *
 * @param taskId null when it is about the order as a whole
 * @param evidence where it can be seen
 */
public record OpenFallout(
    UUID orderId,
    @Nullable UUID taskId,
    FalloutCategory category,
    String reason,
    @Nullable String evidence) {
  private static final int SHORTEST = 3;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_EVIDENCE = 2_000;

  public OpenFallout {
    InvalidField.required("/orderId", orderId);
    InvalidField.required("/category", category);
    check("/reason", InvalidField.text("/reason", reason, LONGEST_REASON));
    if (evidence != null) {
      check("/evidence", InvalidField.text("/evidence", evidence, LONGEST_EVIDENCE));
    }
  }

  private static void check(String pointer, String text) {
    InvalidField.check(
        text.length() >= SHORTEST, pointer, "must have at least " + SHORTEST + " characters");
  }
}
