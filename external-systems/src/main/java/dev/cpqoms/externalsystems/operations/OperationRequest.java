package dev.cpqoms.externalsystems.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an operation.
 *
 * @param tenantId whose work it is
 * @param reference the caller's id of the work
 * @param payload what the work is about; the simulated partners remember its hash and what it
 *     {@code undoes}
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
    JsonNode reference = payload == null ? null : payload.get("undoes");
    return UNDOING.contains(operation) && reference != null && reference.isTextual()
        ? reference.textValue()
        : null;
  }
}
