package dev.cpqoms.quote.quote.domain;

/**
 * The price of a revision in brief.
 *
 * @param hash SHA-256 of the canonical JSON of the stored waterfall
 */
public record PriceSummary(String hash, QuoteTotals totals) {}
