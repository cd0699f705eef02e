package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import dev.cpqoms.externalsystems.callbacks.Callbacks;
import dev.cpqoms.externalsystems.faults.Fault;
import dev.cpqoms.externalsystems.faults.FaultKind;
import dev.cpqoms.externalsystems.faults.FaultMatch;
import dev.cpqoms.externalsystems.faults.FaultScripts;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.EffectKey;
import dev.cpqoms.externalsystems.ledger.EffectLedger;
import dev.cpqoms.externalsystems.ledger.Recording;
import dev.cpqoms.externalsystems.operations.OperationAnswer.CutBeforeEffect;
import dev.cpqoms.externalsystems.operations.OperationAnswer.Now;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A partner at work: once per key, honest unless a script says otherwise. */
public final class TakingOperation {

  private static final Logger LOG = LoggerFactory.getLogger(TakingOperation.class);

  private final EffectLedger ledger;
  private final FaultScripts faults;
  private final Drafting drafting;
  private final Callbacks callbacks;

  public TakingOperation(
      EffectLedger ledger, FaultScripts faults, Drafting drafting, Callbacks callbacks) {
    this.ledger = ledger;
    this.faults = faults;
    this.drafting = drafting;
    this.callbacks = callbacks;
  }

  OperationAnswer take(IncomingOperation incoming) {
    beginLogging(incoming);
    try {
      OperationAnswer answer = decide(incoming);
      LOG.info(
          "{} {} of {}",
          incoming.key().partner().word(),
          incoming.request().operation(),
          incoming.request().reference());
      return answer;
    } finally {
      LogFields.clear();
    }
  }

  private static void beginLogging(IncomingOperation incoming) {
    IncomingOperation.Caller caller = incoming.caller();
    LogFields.begin(
        String.valueOf(caller.correlationId()), TraceContext.current(caller.traceparent()));
    LogFields.tenant(incoming.key().tenantId());
  }

  private OperationAnswer decide(IncomingOperation incoming) {
    Optional<Fault> fault = faults.take(incoming.key().partner(), incoming.match());
    Optional<OperationAnswer> instead = fault.flatMap(Spoiling::insteadOfEffect);
    if (instead.isPresent()) {
      return instead.get();
    }
    Optional<Duration> later = fault.flatMap(Spoiling::effectAfter);
    if (later.isPresent()) {
      return new CutBeforeEffect(() -> done(incoming, fault), later.get());
    }
    Reply honest = reply(done(incoming, fault));
    return fault.map(due -> Spoiling.afterEffect(due, honest)).orElse(new Now(honest));
  }

  private Recording done(IncomingOperation incoming, Optional<Fault> fault) {
    Recording recording = ledger.record(drafting.draft(incoming, fault));
    if (recording instanceof Recording.First(Effect effect)) {
      promiseCallback(effect, fault);
    }
    return recording;
  }

  /** What is known about a key; a question never has an effect. */
  OperationAnswer find(EffectKey key) {
    Reply honest =
        ledger
            .find(key)
            .map(Reply::toQuestion)
            .orElseGet(
                () -> Reply.error(404, "OPERATION_UNKNOWN", "No operation came with this key."));
    Optional<Fault> fault =
        faults.take(
            key.partner(),
            new FaultMatch(key.tenantId(), null, key.idempotencyKey(), FaultMatch.QUERY));
    return fault
        .map(
            due -> Spoiling.insteadOfEffect(due).orElseGet(() -> Spoiling.afterEffect(due, honest)))
        .orElse(new Now(honest));
  }

  private void promiseCallback(Effect effect, Optional<Fault> fault) {
    if (effect.callback() == null) {
      return;
    }
    if (fault.map(Fault::kind).equals(Optional.of(FaultKind.EARLY_CALLBACK))) {
      callbacks.reportNow(effect);
    } else {
      callbacks.promise(effect);
    }
  }

  private static Reply reply(Recording recording) {
    return switch (recording) {
      case Recording.First(Effect effect) -> Reply.toRequest(effect);
      case Recording.Repeat(Effect effect) -> Reply.toRequest(effect);
      case Recording.NothingToUndo() ->
          Reply.error(422, "NOTHING_TO_UNDO", "Nothing has the reference that is to be undone.");
      case Recording.UndoneAlready(Effect by) ->
          Reply.error(
              409, "UNDONE_ALREADY", "It was undone under the key " + by.key().idempotencyKey());
      case Recording.NothingToCancel() ->
          Reply.error(422, "NOTHING_TO_CANCEL", "No work has the reference to be cancelled.");
      case Recording.TooLate(Effect work) ->
          Reply.error(409, "TOO_LATE", "The work has ended: it is " + work.status());
      case Recording.Clash(Effect other) ->
          Reply.error(
              409,
              "IDEMPOTENCY_KEY_REUSED",
              "The key belongs to another " + other.asked().operation() + " request.");
    };
  }
}
