package dev.cpqoms.order.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what an order is fulfilled.
 *
 * @param ruleVersion the decomposition rules that it was validated against, null before
 * @param processInstanceKey the process instance that drives it, null before it is started
 */
public record OrderRoute(@Nullable Integer ruleVersion, @Nullable String processInstanceKey) {

  public static final OrderRoute UNKNOWN = new OrderRoute(null, null);
}
