package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;

/** Which version of a catalog is sold from, and since when. */
public record Publication(CatalogReference active, Instant publishedAt) {}
