package dev.cpqoms.order.attempt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AttemptRow(
    UUID attemptId,
    UUID orderId,
    UUID businessEntityId,
    String adapterName,
    String idempotencyKey,
    String requestHash,
    AttemptStatus status,
    @Nullable Integer httpStatus,
    @Nullable String externalReference,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    int retryCount,
    @Nullable UUID cancels,
    Instant calledAt) {

  ExternalCallAttempt toAttempt() {
    return new ExternalCallAttempt(
        attemptId,
        new ExternalCallAttempt.Call(
            orderId, businessEntityId, adapterName, idempotencyKey, requestHash, cancels),
        status,
        new ExternalCallAttempt.Outcome(httpStatus, externalReference, errorCode, errorMessage),
        retryCount,
        calledAt);
  }
}
