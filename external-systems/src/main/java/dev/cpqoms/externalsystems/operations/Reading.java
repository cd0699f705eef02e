package dev.cpqoms.externalsystems.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.externalsystems.ledger.EffectKey;
import dev.cpqoms.externalsystems.partner.Partner;
import dev.cpqoms.externalsystems.partner.PartnerError;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an operation out of a request, or says what is wrong with it. */
final class Reading {

  private Reading() {}

  static IncomingOperation.Caller caller(HttpHeaders headers) {
    return new IncomingOperation.Caller(
        headers.getHeaderString("X-Correlation-Id"), headers.getHeaderString("traceparent"));
  }

  static IncomingOperation read(
      Partner partner, @Nullable String key, byte[] body, IncomingOperation.Caller caller) {
    if (key == null || key.isBlank()) {
      throw new PartnerError(400, "IDEMPOTENCY_KEY_MISSING", "Idempotency-Key is missing.");
    }
    OperationRequest request = parse(body);
    require(partner, request);
    return new IncomingOperation(new EffectKey(partner, request.tenantId(), key), request, caller);
  }

  private static OperationRequest parse(byte[] body) {
    try {
      return Json.mapper().readValue(body, OperationRequest.class);
    } catch (JsonProcessingException e) {
      throw new PartnerError(400, "MALFORMED", "The body is not an operation.");
    } catch (IOException e) {
      throw new PartnerError(400, "UNREADABLE", "The body cannot be read.");
    }
  }

  private static void require(Partner partner, OperationRequest request) {
    boolean complete =
        Stream.of(request.operation(), request.tenantId(), request.reference())
            .noneMatch(Reading::isBlank);
    if (!complete) {
      throw new PartnerError(400, "INCOMPLETE", "operation, tenantId and reference are required.");
    }
    if (!partner.offers(request.operation())) {
      throw new PartnerError(
          422, "OPERATION_NOT_OFFERED", partner.word() + " does not do " + request.operation());
    }
    if (request.asksToCancel() && request.cancels() == null) {
      throw new PartnerError(400, "INCOMPLETE", "cancels is required in the payload.");
    }
    if (partner.callsBack(request.operation()) && request.callbackUrl() == null) {
      throw new PartnerError(400, "CALLBACK_URL_MISSING", "callbackUrl is required.");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
