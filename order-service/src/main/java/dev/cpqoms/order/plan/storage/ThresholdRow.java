package dev.cpqoms.order.plan.storage;

import dev.cpqoms.order.plan.domain.ValueThresholds;
import java.math.BigDecimal;

record ThresholdRow(String currency, BigDecimal large, BigDecimal veryLarge) {

  ValueThresholds toThresholds() {
    return new ValueThresholds(large, veryLarge);
  }
}
