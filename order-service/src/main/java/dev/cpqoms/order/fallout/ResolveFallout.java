package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import org.jspecify.annotations.Nullable;

/** A person's decision about a case. */
public record ResolveFallout(
    FalloutResolution resolution, String reason, @Nullable String evidence) {

  private static final int SHORTEST = 3;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_EVIDENCE = 2_000;

  public ResolveFallout {
    FalloutResolution wanted = InvalidField.required("/resolution", resolution);
    InvalidField.check(
        wanted != FalloutResolution.CANCEL_ORDER && wanted != FalloutResolution.FAIL_ORDER,
        "/resolution",
        "must be RETRY, MANUALLY_RESOLVED or SKIP; ask for the cancellation of the order itself,"
            + " or propose that it fails");
    checkLength("/reason", InvalidField.text("/reason", reason, LONGEST_REASON));
    if (evidence != null) {
      checkLength("/evidence", InvalidField.text("/evidence", evidence, LONGEST_EVIDENCE));
    }
  }

  private static void checkLength(String pointer, String text) {
    InvalidField.check(
        text.length() >= SHORTEST, pointer, "must have at least " + SHORTEST + " characters");
  }
}
