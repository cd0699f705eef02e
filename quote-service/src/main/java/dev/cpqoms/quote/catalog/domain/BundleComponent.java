package dev.cpqoms.quote.catalog.domain;

/** How many of which offering belong to one of a bundle. */
public record BundleComponent(String offeringId, int min, int max) {}
