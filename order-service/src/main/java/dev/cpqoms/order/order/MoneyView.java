package dev.cpqoms.order.order;

import dev.cpqoms.order.order.domain.Money;
import java.math.RoundingMode;

/** Money as the contracts show it: two digits, and text so that nobody reads it as a float. */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(
        money.amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString(), money.currency());
  }
}
