package dev.cpqoms.quote.search.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Created at {@code from} or later, and before {@code before}. */
public record CreatedRange(@Nullable Instant from, @Nullable Instant before) {}
