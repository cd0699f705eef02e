package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a line costs, once or per month. */
public record CaptureCharge(Charge.ChargeType chargeType, Price net) {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}\\.[0-9]{2}");

  /** An amount with two digits after the point. */
  public record Price(String amount, String currency) {

    public Price {
      InvalidField.check(
          AMOUNT.matcher(InvalidField.required("/amount", amount)).matches(),
          "/amount",
          "must have two digits after the point, and not be negative");
      InvalidField.required("/currency", currency);
    }
  }

  public CaptureCharge {
    InvalidField.required("/chargeType", chargeType);
    InvalidField.required("/net", net);
  }

  public Charge toCharge() {
    return new Charge(chargeType, new Money(new BigDecimal(net.amount()), net.currency()));
  }
}
