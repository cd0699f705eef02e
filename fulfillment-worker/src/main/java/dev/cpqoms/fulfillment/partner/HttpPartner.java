package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.telemetry.TraceContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** A partner over HTTP; it repeats nothing by itself. */
final class HttpPartner {

  private final PartnerAddress address;
  private final Exchange exchange;

  HttpPartner(PartnerAddress address, HttpClient client) {
    this.address = address;
    this.exchange = new Exchange(client, address.timeout());
  }

  RawAnswer call(OperationRequest request, String idempotencyKey, Conversation conversation) {
    return exchange.send(
        to(address.operations(), conversation)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(request)))
            .build());
  }

  RawAnswer query(String tenantId, String idempotencyKey, Conversation conversation) {
    return exchange.send(
        to(address.operation(idempotencyKey, tenantId), conversation).GET().build());
  }

  private HttpRequest.Builder to(URI uri, Conversation conversation) {
    return HttpRequest.newBuilder(uri)
        .timeout(address.timeout())
        .header("Accept", "application/json")
        .header("X-Api-Key", address.apiKey().value())
        .header("X-Correlation-Id", conversation.correlationId())
        .header("traceparent", TraceContext.current(conversation.traceparent()));
  }
}
