package dev.cpqoms.quote.search.domain;

/**
 * Values in one currency, in hundredths, both ends included. A quote's value is what is charged
 * once and in the first month; a quote without a price has none.
 */
public record ValueRange(String currency, long least, long most) {}
