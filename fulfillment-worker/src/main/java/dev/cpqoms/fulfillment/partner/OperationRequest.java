package dev.cpqoms.fulfillment.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is asked to do: the body of the request, and what the request hash is taken of.
 *
 * @param reference the task id
 * @param callbackUrl where an asynchronous partner reports the end; null for the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationRequest(
    String operation,
    String tenantId,
    String reference,
    Map<String, Object> payload,
    @Nullable URI callbackUrl) {}
