package dev.cpqoms.quote.catalog.domain;

import java.math.BigDecimal;

/** What a chosen option value adds to the price of one unit. */
public record OptionValueSurcharge(String optionId, String value, BigDecimal amount) {}
