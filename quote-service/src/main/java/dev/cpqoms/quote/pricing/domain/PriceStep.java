package dev.cpqoms.quote.pricing.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of the waterfall.
 *
 * @param ruleId what the step comes from, null for a person's discount and for the result
 * @param amount LIST: before reductions; NET: the result; between them the change, never positive
 */
public record PriceStep(Kind step, @Nullable String ruleId, BigDecimal amount, String note) {

  /** The steps in the order in which they apply. */
  public enum Kind {
    LIST,
    TIER,
    BUNDLE,
    PROMOTION,
    MANUAL,
    NET
  }
}
