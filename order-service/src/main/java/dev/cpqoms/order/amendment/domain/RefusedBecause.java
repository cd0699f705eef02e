package dev.cpqoms.order.amendment.domain;

/** Why a line of an order cannot be amended as it is wanted. */
public enum RefusedBecause {
  LINE_UNKNOWN,
  /** A line that is to be added has the id of another. */
  LINE_EXISTS,
  /** The customer has it already: what is complete is changed by an order of its own. */
  LINE_COMPLETED,
  LINE_CANCELLED,
  /** It changes or ends what the customer has, from a baseline. */
  LINE_CHANGES_ASSET,
  /** A task of the line cannot be undone by anybody. */
  POINT_OF_NO_RETURN,
  NOTHING_CHANGES,
  /** The rules that the order is fulfilled by do not say how. */
  RULE_MISSING,
  OTHER_CURRENCY,
  /** Nothing would be left of the order: cancel it. */
  NO_LINE_LEFT,
  /** The work that serves the whole order has begun. */
  ORDER_NEARLY_DONE
}
