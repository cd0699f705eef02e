package dev.cpqoms.order.suspension;

import dev.cpqoms.blocks.http.InvalidField;

/** Why a tenant is suspended, or resumed. */
public record GiveReason(String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public GiveReason {
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
