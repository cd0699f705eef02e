package dev.cpqoms.externalsystems.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the partner remembers it.
 *
 * @param externalReference the partner's own number for the work
 * @param reason present exactly when the operation was or will be refused
 * @param callback present exactly when the operation was accepted for later
 * @param at when the operation was first asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effect(
    EffectKey key,
    Asked asked,
    String externalReference,
    EffectStatus status,
    @Nullable Reason reason,
    @Nullable PromisedCallback callback,
    Instant at) {

  private static final Reason CANCELLED =
      new Reason("CANCELLED", "The work was cancelled before it was done.");

  /** Whether the other one asks to undo this one. */
  boolean isUndoneBy(Effect other) {
    return sameAccount(other) && externalReference.equals(other.asked.undoes());
  }

  boolean undoesTheSameAs(Effect other) {
    return sameAccount(other)
        && asked.undoes() != null
        && asked.undoes().equals(other.asked.undoes());
  }

  /** Whether the other one has it cancelled. */
  boolean isCancelledBy(Effect other) {
    return sameAccount(other)
        && other.status == EffectStatus.DONE
        && externalReference.equals(other.asked.cancels());
  }

  /** Whether it has ended without an effect because it was cancelled. */
  public boolean wasCancelled() {
    return CANCELLED.equals(reason);
  }

  private boolean sameAccount(Effect other) {
    return key.partner() == other.key.partner() && key.tenantId().equals(other.key.tenantId());
  }

  Effect cancelled() {
    return new Effect(key, asked, externalReference, EffectStatus.REFUSED, CANCELLED, callback, at);
  }

  Effect settledAs(EffectStatus outcome) {
    return new Effect(key, asked, externalReference, outcome, reason, callback, at);
  }
}
