package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Authority that one approver lends to another for a time. What is lent cannot be lent on.
 *
 * @param level the authority of the delegator when it was lent
 * @param from from when on it counts
 * @param until until when it counts, at most 92 days later
 * @param revokedAt null while it stands
 */
public record Delegation(
    UUID delegationId,
    String delegator,
    String delegate,
    int level,
    Instant from,
    Instant until,
    String reason,
    Instant createdAt,
    @Nullable Instant revokedAt) {
  private static final Duration LONGEST = Duration.ofDays(92);

  /** Lends the authority, unless there is something against it. */
  public Decision<Delegation> given() {
    if (delegator.equals(delegate)) {
      return QuoteError.DELEGATION_REFUSED.refuse("Nobody lends authority to themselves.");
    }
    if (level < 1) {
      return QuoteError.DELEGATION_REFUSED.refuse("The token has no authority to lend.");
    }
    if (!until.isAfter(from) || !until.isAfter(createdAt)) {
      return QuoteError.DELEGATION_REFUSED.refuse("The period has no time in it.");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      return QuoteError.DELEGATION_REFUSED.refuse("The period is longer than 92 days.");
    }
    return Decision.yes(this);
  }

  /** 1 as it was given, 2 when it was taken back. */
  public long version() {
    return revokedAt == null ? 1 : 2;
  }

  public Delegation revoked(Instant now) {
    return new Delegation(
        delegationId, delegator, delegate, level, from, until, reason, createdAt, now);
  }
}
