package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.http.InvalidField;

/** What somebody who may decide it says about giving up an order. */
public record DecideFailure(Verdict verdict, String reason) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  /** Given up, or not. */
  public enum Verdict {
    APPROVE,
    REJECT
  }

  public DecideFailure {
    InvalidField.required("/verdict", verdict);
    InvalidField.check(
        InvalidField.text("/reason", reason, LONGEST).length() >= SHORTEST,
        "/reason",
        "must have at least " + SHORTEST + " characters");
  }
}
