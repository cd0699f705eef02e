package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.http.InvalidField;

/** Somebody thinks that an order cannot be fulfilled and has to be given up. */
public record ProposeFailure(String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public ProposeFailure {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
