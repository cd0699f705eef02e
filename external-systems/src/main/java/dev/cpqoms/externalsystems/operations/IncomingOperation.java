package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.externalsystems.faults.FaultMatch;
import dev.cpqoms.externalsystems.ledger.EffectKey;
import org.jspecify.annotations.Nullable;

/** A request as it came in at one partner, complete enough to be decided. */
record IncomingOperation(EffectKey key, OperationRequest request, Caller caller) {

  /** What the caller wants to find again in its own logs. */
  record Caller(@Nullable String correlationId, @Nullable String traceparent) {}

  FaultMatch match() {
    return new FaultMatch(
        request.tenantId(), request.reference(), key.idempotencyKey(), request.operation());
  }
}
