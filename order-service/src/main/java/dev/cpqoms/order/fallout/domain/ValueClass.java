package dev.cpqoms.order.fallout.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much an order is worth to its tenant, in its currency. */
public enum ValueClass {
  SMALL,
  LARGE,
  VERY_LARGE,
  /** Nobody has said what is large in this currency: it counts as the worst. */
  UNKNOWN_CURRENCY;

  public static ValueClass of(BigDecimal value, SeverityBasis.@Nullable Thresholds thresholds) {
    if (thresholds == null) {
      return UNKNOWN_CURRENCY;
    }
    if (value.compareTo(thresholds.veryLarge()) >= 0) {
      return VERY_LARGE;
    }
    return value.compareTo(thresholds.large()) >= 0 ? LARGE : SMALL;
  }
}
