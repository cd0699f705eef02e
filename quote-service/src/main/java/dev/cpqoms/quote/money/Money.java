package dev.cpqoms.quote.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A decimal amount in one currency, always at two digits, rounded half to even.
 *
 * @param amount in units of the currency, for example {@code 48.20}
 * @param currency the ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
  private static final int DIGITS = 2;

  public Money {
    Objects.requireNonNull(currency, "currency");
    amount = amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  /** That many percent of this amount, rounded once. */
  public Money percent(BigDecimal percent) {
    return new Money(amount.multiply(percent).movePointLeft(2), currency);
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean exceeds(Money other) {
    return amount.compareTo(sameCurrency(other).amount) > 0;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return other;
  }
}
