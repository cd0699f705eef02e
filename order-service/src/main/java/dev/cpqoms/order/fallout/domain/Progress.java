package dev.cpqoms.order.fallout.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is, and who brought it there.
 *
 * @param proposed that the order has to be given up, as long as nobody has said otherwise
 * @param recurredAs the case that goes on where the resolution of this one did not cure
 */
public record Progress(
    FalloutState state,
    long version,
    Instant openedAt,
    @Nullable Assigned assigned,
    @Nullable FailureProposal proposed,
    @Nullable Decided decided,
    @Nullable Verified verified,
    @Nullable UUID recurredAs) {

  /** When a case begins, and where it comes from. */
  public record Opening(Instant openedAt, Origin origin) {}

  /** Who works on it. */
  public record Assigned(String assignee, String assignedBy, Instant assignedAt) {}

  /** Who thinks that the order has to be given up, and why. */
  public record FailureProposal(String reason, String proposedBy, Instant proposedAt) {}

  /** What was decided, by whom. */
  public record Decided(
      FalloutResolution resolution,
      String reason,
      @Nullable String evidence,
      String resolvedBy,
      Instant resolvedAt) {}

  /**
   * Who saw what: a person, or the service where data alone shows it.
   *
   * @param outcome null where an instance closed the case that did not say it yet
   */
  public record Verified(String verifiedBy, Instant verifiedAt, @Nullable FalloutOutcome outcome) {}

  static Progress opened(Instant at) {
    return new Progress(FalloutState.IDENTIFIED, 1, at, null, null, null, null, null);
  }

  Progress noted() {
    return new Progress(
        state, version + 1, openedAt, assigned, proposed, decided, verified, recurredAs);
  }

  Progress assigned(Assigned now) {
    return new Progress(
        FalloutState.ASSIGNED, version + 1, openedAt, now, proposed, decided, verified, recurredAs);
  }

  Progress proposed(@Nullable FailureProposal now) {
    return new Progress(state, version + 1, openedAt, assigned, now, decided, verified, recurredAs);
  }

  /** Who decides has no proposal of their own beside it: they have changed their mind. */
  Progress decided(Decided now) {
    Assigned worker =
        assigned == null
            ? new Assigned(now.resolvedBy(), now.resolvedBy(), now.resolvedAt())
            : assigned;
    FailureProposal ofOthers =
        proposed != null && proposed.proposedBy().equals(now.resolvedBy()) ? null : proposed;
    return new Progress(
        FalloutState.RESOLVED, version + 1, openedAt, worker, ofOthers, now, verified, recurredAs);
  }

  Progress recurred(UUID newCase) {
    return new Progress(
        state, version + 1, openedAt, assigned, proposed, decided, verified, newCase);
  }

  Progress verified(Verified now) {
    return new Progress(
        FalloutState.VERIFIED_CLOSED,
        version + 1,
        openedAt,
        assigned,
        proposed,
        decided,
        now,
        recurredAs);
  }

  /** When something last happened to the case that its record shows. */
  public Instant updatedAt() {
    if (verified != null) {
      return verified.verifiedAt();
    }
    if (decided != null) {
      return decided.resolvedAt();
    }
    Instant since = assigned == null ? openedAt : assigned.assignedAt();
    return proposed == null || proposed.proposedAt().isBefore(since)
        ? since
        : proposed.proposedAt();
  }
}
