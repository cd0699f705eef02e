package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.fulfillment.partner.RawAnswer.Breakage;
import dev.cpqoms.fulfillment.partner.RawAnswer.Broken;
import dev.cpqoms.fulfillment.partner.RawAnswer.Received;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and whatever comes of it. The time limit holds for the complete answer: a partner
 * that sends a byte now and then is as late as one that sends nothing.
 */
final class Exchange {

  private static final long LONGEST_ANSWER = 1_048_576;

  private final HttpClient client;
  private final Duration timeout;

  Exchange(HttpClient client, Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  RawAnswer send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      return received(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Broken(Breakage.TIMEOUT, "no complete answer within " + timeout);
    } catch (ExecutionException e) {
      return broken(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Broken(Breakage.TIMEOUT, "interrupted while waiting for the answer");
    }
  }

  private static RawAnswer received(HttpResponse<byte[]> answer) {
    return new Received(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(null),
        answer.headers().firstValue("Retry-After").orElse(null),
        new String(answer.body(), StandardCharsets.UTF_8));
  }

  private static RawAnswer broken(Throwable cause) {
    String message = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return switch (cause) {
      case HttpConnectTimeoutException e -> new Broken(Breakage.NOT_CONNECTED, message);
      case HttpTimeoutException e -> new Broken(Breakage.TIMEOUT, message);
      case ConnectException e -> new Broken(Breakage.NOT_CONNECTED, message);
      default ->
          String.valueOf(cause.getMessage()).contains("exceeds capacity")
              ? new Broken(Breakage.TOO_LARGE, message)
              : new Broken(Breakage.RESET, message);
    };
  }
}
