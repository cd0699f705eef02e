package dev.cpqoms.quote.quote.domain;

import java.time.Instant;

/**
 * What a quote cannot know by itself when a command arrives.
 *
 * @param catalogUsable whether the pinned catalog version may still be sold from
 */
public record Circumstances(Instant now, boolean catalogUsable) {}
