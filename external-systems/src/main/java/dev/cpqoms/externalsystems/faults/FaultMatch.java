package dev.cpqoms.externalsystems.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a script applies to; an absent field matches everything.
 *
 * @param tenantId only requests of this tenant
 * @param reference only requests for this work
 * @param idempotencyKey only requests with this key
 * @param operation only this operation; questions about an operation ({@link #QUERY}) are matched
 *     only when named here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultMatch(
    @Nullable String tenantId,
    @Nullable String reference,
    @Nullable String idempotencyKey,
    @Nullable String operation) {

  /** The operation word of a question by idempotency key. */
  public static final String QUERY = "QUERY";

  /** Matches every operation, and no question. */
  public static FaultMatch anything() {
    return new FaultMatch(null, null, null, null);
  }

  boolean covers(FaultMatch actual) {
    boolean operationFits =
        operation == null ? !QUERY.equals(actual.operation) : operation.equals(actual.operation);
    return operationFits
        && (tenantId == null || tenantId.equals(actual.tenantId))
        && (reference == null || reference.equals(actual.reference))
        && (idempotencyKey == null || idempotencyKey.equals(actual.idempotencyKey));
  }
}
