package dev.cpqoms.order.order;

import dev.cpqoms.order.order.domain.Charge;

/** One charge of a line as the contracts show it. */
public record ChargeView(Charge.ChargeType chargeType, MoneyView net) {

  public static ChargeView of(Charge charge) {
    return new ChargeView(charge.chargeType(), MoneyView.of(charge.net()));
  }
}
