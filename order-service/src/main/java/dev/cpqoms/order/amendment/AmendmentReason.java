package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** Why somebody wants a change, or does not any more. */
final class AmendmentReason {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  private AmendmentReason() {}

  static void check(@Nullable String reason) {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
