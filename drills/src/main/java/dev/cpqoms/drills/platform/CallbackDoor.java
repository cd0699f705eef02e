package dev.cpqoms.drills.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Knocks where partners report, as anybody could who reaches the door. */
public final class CallbackDoor {

  private static final String ALGORITHM = "HmacSHA256";

  private final URI orderService;
  private final String secret;

  CallbackDoor(URI orderService, String secret) {
    this.orderService = orderService;
    this.secret = secret;
  }

  /** What is reported; the status is DONE or REFUSED. */
  public record Report(String callbackId, String tenantId, String key, String status) {

    String body() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("callbackId", callbackId)
          .put("tenantId", tenantId)
          .put("idempotencyKey", key)
          .put("status", status)
          .put("externalReference", "drill-" + callbackId)
          .toString();
    }
  }

  /** The status that a report with the partner's own signature is answered with. */
  public int signed(Report report) {
    return knock(report.body(), signature(report.body(), secret));
  }

  /** The same for somebody who does not know the secret. */
  public int forged(Report report) {
    return knock(report.body(), signature(report.body(), "guessed"));
  }

  private int knock(String body, String signature) {
    HttpRequest request =
        HttpRequest.newBuilder(orderService.resolve("/callbacks/v1/provisioning"))
            .header("Content-Type", "application/json")
            .header("X-Partner-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = LoopbackHttp.client()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException("nobody at " + orderService, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String signature(String body, String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] sum = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
