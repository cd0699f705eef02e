package dev.cpqoms.quote.quote.domain;

import java.time.Instant;

/**
 * What a quote cannot know by itself when a command arrives.
 *
 * @param catalog how the pinned catalog version stands
 */
public record Circumstances(Instant now, CatalogStanding catalog) {

  /** For what only depends on the time. */
  static Circumstances at(Instant now) {
    return new Circumstances(now, CatalogStanding.UNKNOWN);
  }
}
