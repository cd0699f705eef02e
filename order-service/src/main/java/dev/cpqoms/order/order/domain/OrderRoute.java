package dev.cpqoms.order.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what an order is fulfilled.
 *
 * @param ruleVersion the decomposition rules that it was validated against, null before
 * @param processInstanceKey the process instance that drives it, null before it is started
 * @param amended the amendment that its plan was made by last
 */
public record OrderRoute(
    @Nullable Integer ruleVersion, @Nullable String processInstanceKey, Amended amended) {

  public static final OrderRoute UNKNOWN = new OrderRoute(null, null);

  /** Of an order as it was submitted. */
  public OrderRoute(@Nullable Integer ruleVersion, @Nullable String processInstanceKey) {
    this(ruleVersion, processInstanceKey, Amended.NEVER);
  }

  OrderRoute now(Amended next) {
    return new OrderRoute(ruleVersion, processInstanceKey, next);
  }
}
