package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.Money;
import java.util.List;

/** What the customer pays more after the change, once and every month; negative is less. */
public record PriceDifference(Money oneTime, Money recurring) {

  static PriceDifference none(String currency) {
    return new PriceDifference(Money.zero(currency), Money.zero(currency));
  }

  PriceDifference plus(List<Charge> charges) {
    return add(charges, false);
  }

  PriceDifference minus(List<Charge> charges) {
    return add(charges, true);
  }

  private PriceDifference add(List<Charge> charges, boolean less) {
    Money once = oneTime;
    Money monthly = recurring;
    for (Charge charge : charges) {
      Money more = less ? charge.net().negated() : charge.net();
      switch (charge.chargeType()) {
        case ONE_TIME -> once = once.plus(more);
        case RECURRING -> monthly = monthly.plus(more);
      }
    }
    return new PriceDifference(once, monthly);
  }
}
