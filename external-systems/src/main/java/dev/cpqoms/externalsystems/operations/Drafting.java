package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.externalsystems.faults.Fault;
import dev.cpqoms.externalsystems.faults.FaultKind;
import dev.cpqoms.externalsystems.ledger.Asked;
import dev.cpqoms.externalsystems.ledger.CallbackManner;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.EffectStatus;
import dev.cpqoms.externalsystems.ledger.PromisedCallback;
import dev.cpqoms.externalsystems.ledger.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what an operation will have done, if it is the first of its key. */
public final class Drafting {

  private static final Duration MUCH_LATER = Duration.ofSeconds(10);
  private static final Reason OUT_OF_POLICY =
      new Reason("OUT_OF_POLICY", "The partner does not do this for this customer.");

  private final InstantSource clock;
  private final IdSource ids;
  private final Duration provisioningDelay;

  /**
   * @param provisioningDelay how long asynchronous work takes
   */
  public Drafting(InstantSource clock, IdSource ids, Duration provisioningDelay) {
    this.clock = clock;
    this.ids = ids;
    this.provisioningDelay = provisioningDelay;
  }

  Effect draft(IncomingOperation incoming, Optional<Fault> fault) {
    Optional<FaultKind> kind = fault.map(Fault::kind);
    Instant now = clock.instant();
    boolean refusedAtOnce = kind.equals(Optional.of(FaultKind.REFUSE_422));
    boolean refused = refusedAtOnce || kind.equals(Optional.of(FaultKind.REFUSE_IN_CALLBACK));
    URI url = incoming.request().asksToCancel() ? null : incoming.request().callbackUrl();
    boolean later = !refusedAtOnce && url != null;
    PromisedCallback callback = later && url != null ? promise(incoming, url, fault, now) : null;
    return new Effect(
        incoming.key(),
        asked(incoming.request()),
        incoming.key().partner().word() + "-" + ids.next(),
        status(refusedAtOnce, callback),
        refused ? OUT_OF_POLICY : null,
        callback,
        now);
  }

  private static Asked asked(OperationRequest request) {
    return new Asked(
        request.operation(),
        request.reference(),
        Hashes.ofJson(request),
        request.undoes(),
        request.cancels());
  }

  private static EffectStatus status(boolean refused, @Nullable PromisedCallback callback) {
    if (refused) {
      return EffectStatus.REFUSED;
    }
    return callback == null ? EffectStatus.DONE : EffectStatus.ACCEPTED;
  }

  private PromisedCallback promise(
      IncomingOperation incoming, URI url, Optional<Fault> fault, Instant now) {
    FaultKind kind = fault.map(Fault::kind).orElse(null);
    Duration delay =
        kind == FaultKind.DELAY_CALLBACK
            ? fault.map(due -> due.delayOr(MUCH_LATER)).orElse(MUCH_LATER)
            : provisioningDelay;
    return new PromisedCallback(
        ids.next().toString(),
        url,
        manner(kind),
        now.plus(delay),
        kind == FaultKind.REFUSE_IN_CALLBACK ? EffectStatus.REFUSED : EffectStatus.DONE,
        incoming.caller().correlationId(),
        incoming.caller().traceparent());
  }

  private static CallbackManner manner(@Nullable FaultKind kind) {
    if (kind == FaultKind.LOSE_CALLBACK) {
      return CallbackManner.NEVER;
    }
    if (kind == FaultKind.FORGE_CALLBACK) {
      return CallbackManner.AFTER_A_FORGED_ONE;
    }
    if (kind == FaultKind.MISADDRESS_CALLBACK) {
      return CallbackManner.AFTER_A_MISADDRESSED_ONE;
    }
    return kind == FaultKind.DUPLICATE_CALLBACK ? CallbackManner.TWICE : CallbackManner.ONCE;
  }
}
