package dev.cpqoms.quote.catalog.domain;

/**
 * Something that keeps a catalog from being published.
 *
 * @param pointer JSON pointer to the place in the content
 */
public record Finding(String detail, String pointer) {}
