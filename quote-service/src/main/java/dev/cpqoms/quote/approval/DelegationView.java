package dev.cpqoms.quote.approval;

import dev.cpqoms.quote.approval.domain.Delegation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation as clients see it; schema ApprovalDelegation. */
public record DelegationView(
    UUID delegationId,
    String delegator,
    String delegate,
    int level,
    Instant from,
    Instant until,
    String reason,
    Instant createdAt,
    @Nullable Instant revokedAt) {
  public static DelegationView of(Delegation given) {
    return new DelegationView(
        given.delegationId(),
        given.delegator(),
        given.delegate(),
        given.level(),
        given.from(),
        given.until(),
        given.reason(),
        given.createdAt(),
        given.revokedAt());
  }
}
