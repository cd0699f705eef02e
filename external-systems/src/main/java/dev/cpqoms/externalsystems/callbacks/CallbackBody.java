package dev.cpqoms.externalsystems.callbacks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.EffectStatus;
import dev.cpqoms.externalsystems.ledger.PromisedCallback;
import dev.cpqoms.externalsystems.ledger.Reason;
import org.jspecify.annotations.Nullable;

/** The report on how an accepted operation ended; the code and message only with a refusal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallbackBody(
    String callbackId,
    String tenantId,
    String idempotencyKey,
    EffectStatus status,
    String externalReference,
    @Nullable String code,
    @Nullable String message) {

  CallbackBody forTenant(String other) {
    return new CallbackBody(
        callbackId, other, idempotencyKey, status, externalReference, code, message);
  }

  CallbackBody asRefusal() {
    return new CallbackBody(
        callbackId + "-forged",
        tenantId,
        idempotencyKey,
        EffectStatus.REFUSED,
        externalReference,
        "FORGED",
        "Nobody should believe this.");
  }

  static CallbackBody of(Effect effect, PromisedCallback callback) {
    Reason reason = callback.outcome() == EffectStatus.REFUSED ? effect.reason() : null;
    return new CallbackBody(
        callback.callbackId(),
        effect.key().tenantId(),
        effect.key().idempotencyKey(),
        callback.outcome(),
        effect.externalReference(),
        reason == null ? null : reason.code(),
        reason == null ? null : reason.message());
  }
}
