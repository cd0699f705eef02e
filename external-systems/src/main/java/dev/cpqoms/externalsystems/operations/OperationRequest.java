package dev.cpqoms.externalsystems.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.externalsystems.partner.Partner;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an operation.
 *
 * @param tenantId whose work it is
 * @param reference the caller's id of the work
 * @param payload what the work is about; the simulated partners remember its hash and what it
 *     {@code undoes} or {@code cancels}
 * @param callbackUrl where an asynchronous partner reports the end
 */
public record OperationRequest(
    String operation,
    String tenantId,
    String reference,
    @Nullable JsonNode payload,
    @Nullable URI callbackUrl) {

  private static final Set<String> UNDOING = Set.of("RELEASE", "DEPROVISION", "REVERSE");

  /** The external reference of what is to be undone, null when nothing is or nobody says. */
  @Nullable String undoes() {
    return UNDOING.contains(operation) ? named("undoes") : null;
  }

  /** The external reference of the work to cancel, null when nothing is or nobody says. */
  @Nullable String cancels() {
    return asksToCancel() ? named("cancels") : null;
  }

  boolean asksToCancel() {
    return Partner.CANCEL.equals(operation);
  }

  private @Nullable String named(String field) {
    JsonNode reference = payload == null ? null : payload.get(field);
    return reference != null && reference.isTextual() ? reference.textValue() : null;
  }
}
