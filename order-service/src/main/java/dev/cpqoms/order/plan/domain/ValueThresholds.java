package dev.cpqoms.order.plan.domain;

import java.math.BigDecimal;

/** From which value on an order is large to its tenant, and very large, in one currency. */
public record ValueThresholds(BigDecimal large, BigDecimal veryLarge) {

  public ValueThresholds {
    if (large.signum() <= 0 || veryLarge.compareTo(large) <= 0) {
      throw new IllegalArgumentException("not 0 < " + large + " < " + veryLarge);
    }
  }
}
