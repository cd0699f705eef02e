package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named like its columns, in another order; only its package sees it, as all rows. */
record SampleRow(
    UUID sampleId,
    TenantId tenantId,
    long countOf,
    boolean firstOne,
    @Nullable BigDecimal amount,
    @Nullable Unit unit,
    Instant seenAt) {

  /** What follows from the columns. */
  String label() {
    return countOf + (first() ? "st" : "th");
  }

  private boolean first() {
    return firstOne;
  }

  /** As it stands in the table. */
  enum Unit {
    SECONDS
  }
}
