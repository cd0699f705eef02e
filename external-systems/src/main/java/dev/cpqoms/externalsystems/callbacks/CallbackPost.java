package dev.cpqoms.externalsystems.callbacks;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.telemetry.TraceContext;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.PromisedCallback;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One attempt to bring one report to its receiver. */
public final class CallbackPost implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Signature signature;

  public CallbackPost(Signature signature) {
    this.signature = signature;
  }

  /** True when the receiver answered 2xx. */
  boolean deliver(Effect effect, PromisedCallback callback) throws InterruptedException {
    byte[] body = Json.bytes(CallbackBody.of(effect, callback));
    return deliver(callback, body, signature.of(body));
  }

  /** What somebody sends who does not know the secret; nobody should believe it. */
  void deliverForged(Effect effect, PromisedCallback callback) throws InterruptedException {
    byte[] body = Json.bytes(CallbackBody.of(effect, callback).asRefusal());
    deliver(callback, body, "sha256=" + "0".repeat(64));
  }

  /** What the partner sends when it takes one customer for another. */
  void deliverMisaddressed(Effect effect, PromisedCallback callback) throws InterruptedException {
    byte[] body = Json.bytes(CallbackBody.of(effect, callback).forTenant("somebody-else"));
    deliver(callback, body, signature.of(body));
  }

  private boolean deliver(PromisedCallback callback, byte[] body, String proof)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(callback.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(Signature.HEADER, proof)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (callback.correlationId() != null) {
      request.header("X-Correlation-Id", callback.correlationId());
    }
    if (callback.traceparent() != null) {
      request.header("traceparent", callback.traceparent());
    }
    // An attached agent shall put the report into the trace of the request that it answers.
    try (Scope _ = TraceContext.continuing(callback.traceparent()).makeCurrent()) {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300;
    } catch (IOException e) {
      // The receiver is away or slow; whether it took note is unknown, so the report goes again.
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
