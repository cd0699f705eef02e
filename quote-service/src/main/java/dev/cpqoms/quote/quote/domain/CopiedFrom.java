package dev.cpqoms.quote.quote.domain;

import java.util.UUID;

/** The revision that a new quote took its lines and terms from. */
public record CopiedFrom(UUID quoteId, int revision) {}
