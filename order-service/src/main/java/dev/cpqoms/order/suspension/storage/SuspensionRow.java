package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.order.suspension.domain.Suspension;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record SuspensionRow(
    int number,
    String reason,
    String suspendedBy,
    Instant suspendedAt,
    @Nullable String resumeReason,
    @Nullable String resumedBy,
    @Nullable Instant resumedAt) {

  static SuspensionRow of(Suspension suspension) {
    Suspension.Word resumed = suspension.resumed();
    return new SuspensionRow(
        suspension.number(),
        suspension.suspended().reason(),
        suspension.suspended().by(),
        suspension.suspended().at(),
        resumed == null ? null : resumed.reason(),
        resumed == null ? null : resumed.by(),
        resumed == null ? null : resumed.at());
  }

  Suspension toSuspension() {
    return new Suspension(
        number,
        new Suspension.Word(reason, suspendedBy, suspendedAt),
        resumeReason == null || resumedBy == null || resumedAt == null
            ? null
            : new Suspension.Word(resumeReason, resumedBy, resumedAt));
  }
}
