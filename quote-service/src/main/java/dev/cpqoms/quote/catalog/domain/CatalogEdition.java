package dev.cpqoms.quote.catalog.domain;

import java.time.Instant;

/**
 * A version of a catalog as this database has it. After a restore another version may carry the
 * same number; the time it was made at tells the two apart, so that no copy of the lost one is
 * taken for it.
 */
public record CatalogEdition(CatalogReference version, Instant createdAt) {}
