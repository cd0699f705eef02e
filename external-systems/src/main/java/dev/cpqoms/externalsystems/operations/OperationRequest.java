package dev.cpqoms.externalsystems.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The body of an operation.
 *
 * @param tenantId whose work it is
 * @param reference the caller's id of the work
 * @param payload what the work is about; the simulated partners remember its hash only
 * @param callbackUrl where an asynchronous partner reports the end
 */
public record OperationRequest(
    String operation,
    String tenantId,
    String reference,
    @Nullable JsonNode payload,
    @Nullable URI callbackUrl) {}
