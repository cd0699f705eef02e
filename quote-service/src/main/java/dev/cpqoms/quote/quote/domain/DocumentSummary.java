package dev.cpqoms.quote.quote.domain;

/**
 * The document the customer is shown.
 *
 * @param hash SHA-256 of its bytes
 * @param revision the revision it shows
 */
public record DocumentSummary(String hash, int revision, String templateVersion) {}
