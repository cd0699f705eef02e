package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.http.InvalidField;

/** Somebody does not want an order any more. */
public record CancelOrder(String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public CancelOrder {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
