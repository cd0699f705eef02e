package dev.cpqoms.order.order.domain;

/** The accepted totals: paid once, and paid every month. */
public record OrderTotals(Money oneTime, Money recurring) {

  /** Worth in the first month; the value that severity looks at. */
  public Money firstMonth() {
    return oneTime.plus(recurring);
  }
}
