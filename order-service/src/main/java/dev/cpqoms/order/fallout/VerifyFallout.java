package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.http.InvalidField;

/** A person says why the resolution of a case is seen to hold. */
public record VerifyFallout(String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public VerifyFallout {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
