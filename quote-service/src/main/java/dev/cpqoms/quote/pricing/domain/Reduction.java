package dev.cpqoms.quote.pricing.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a pricing policy takes off.
 *
 * @param percent of what the steps before have left, 0 to 100
 */
record Reduction(PriceStep.Kind step, @Nullable String ruleId, BigDecimal percent, String reason) {}
