package dev.cpqoms.quote.quote.domain;

import java.math.BigDecimal;

/**
 * What a person took off a line, and why.
 *
 * @param percent 0 to 100
 */
public record ManualDiscount(BigDecimal percent, String reason) {}
