package dev.cpqoms.order.cancellation.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.Order;
import java.util.Set;

/** Whose orders somebody may cancel: sales their own, those who answer for all orders any. */
public final class Ownership {

  private static final Set<String> FOR_ALL =
      Set.of("OPERATOR", "SENIOR_OPERATOR", "BUSINESS_APPROVER");

  private Ownership() {}

  /** An order without an owner is nobody's own. */
  public static Decision<Order> check(Order order, Actor actor) {
    return actor.hasAnyRole(FOR_ALL) || order.origin().isOwnedBy(actor.subject())
        ? Decision.yes(order)
        : Decision.no(
            OrderError.ORDER_OF_SOMEBODY_ELSE,
            "The order is not yours: ask its owner, or an operator.");
  }
}
