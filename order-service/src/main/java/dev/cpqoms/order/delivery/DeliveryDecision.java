package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.http.InvalidField;

/** What a person wants of a delivery, and why. */
public record DeliveryDecision(String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public DeliveryDecision {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
