package dev.cpqoms.order.amendment;

/** Somebody does not think of a change any more. */
public record WithdrawAmendment(String reason) {
  public WithdrawAmendment {
    AmendmentReason.check(reason);
  }
}
