package dev.cpqoms.order.order.domain;

import java.math.BigDecimal;

/** A decimal amount in a currency (ISO 4217); equal when the amounts are numerically equal. */
public record Money(BigDecimal amount, String currency) {

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public boolean sameAs(Money other) {
    return currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }
}
