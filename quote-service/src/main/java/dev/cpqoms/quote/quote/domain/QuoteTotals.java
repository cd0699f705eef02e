package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.money.Money;

/**
 * What a quote costs.
 *
 * @param oneTime once
 * @param recurring per month
 */
public record QuoteTotals(Money oneTime, Money recurring) {

  /** The value that approval limits speak of: everything once plus the first month. */
  public Money value() {
    return oneTime.plus(recurring);
  }
}
