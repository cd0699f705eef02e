package dev.cpqoms.order.plan.domain;

import java.util.Map;

/**
 * A version of what a tenant works by.
 *
 * @param thresholds by currency; the platform's hold for those that are absent
 */
public record TenantRules(
    DecompositionRules decomposition, Map<String, ValueThresholds> thresholds) {

  public TenantRules {
    thresholds = Map.copyOf(thresholds);
  }

  public int version() {
    return decomposition.version();
  }
}
