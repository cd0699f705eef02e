package dev.cpqoms.fulfillment.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.PartnerAddress;
import dev.cpqoms.sandbox.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The partners of this test JVM, and the door through which tests script and audit them. */
public final class RealPartners {

  public static final Secret API_KEY = new Secret(PartnersProgram.API_KEY);
  static final Secret CALLBACK_SECRET = new Secret(PartnersProgram.CALLBACK_SECRET);

  /** Longer than any loopback answer takes on a busy machine, shorter than the scripted delays. */
  public static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PartnersProgram program = new PartnersProgram();
  private final ChildProcess process = EmbeddedServers.start(program);

  private RealPartners() {}

  public static RealPartners shared() {
    return Shared.INSTANCE;
  }

  public URI baseOf(Adapter adapter) {
    return program.uri().resolve("/" + adapter.word());
  }

  public PartnerAddress addressOf(Adapter adapter) {
    return new PartnerAddress(baseOf(adapter), API_KEY, TIMEOUT);
  }

  public void kill() {
    process.kill();
  }

  public void start() {
    process.start();
  }

  /** Lets the next operations of a tenant fail in this way. */
  public void script(Adapter adapter, String tenant, String kind, int times) {
    send(adapter, "{\"tenantId\":\"" + tenant + "\"}", kind, times);
  }

  /** Lets the partner answer the next operation of a tenant by asking to be left alone so long. */
  public void throttleOnce(Adapter adapter, String tenant, Duration retryAfter) {
    script(
        "{\"partner\":\"%s\",\"match\":{\"tenantId\":\"%s\"},\"times\":1,\"kind\":\"THROTTLE_429\",\"delay\":\"%s\"}"
            .formatted(adapter.word(), tenant, retryAfter));
  }

  /** Lets the next questions of a tenant fail in this way. */
  public void scriptQuestions(Adapter adapter, String tenant, String kind, int times) {
    String match = "{\"tenantId\":\"%s\",\"operation\":\"QUERY\"}".formatted(tenant);
    send(adapter, match, kind, times);
  }

  /** Lets the next operations of this kind fail in this way. */
  public void scriptOperation(
      Adapter adapter, String tenant, String operation, String kind, int times) {
    String match = "{\"tenantId\":\"%s\",\"operation\":\"%s\"}".formatted(tenant, operation);
    send(adapter, match, kind, times);
  }

  private void send(Adapter adapter, String match, String kind, int times) {
    script(
        "{\"partner\":\"%s\",\"match\":%s,\"times\":%d,\"kind\":\"%s\"}"
            .formatted(adapter.word(), match, times, kind));
  }

  private void script(String script) {
    HttpResponse<String> answer =
        exchange(
            HttpRequest.newBuilder(program.uri().resolve("/control/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(script)));
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /** The partner's number for the work that a task has had done. */
  public String referenceOf(String tenant, String task) {
    for (JsonNode effect : ledger(tenant)) {
      if (effect.get("reference").asText().equals(task)) {
        return effect.get("externalReference").asText();
      }
    }
    throw new AssertionError("no effect for task " + task);
  }

  private JsonNode ledger(String tenant) {
    return Json.tree(
            exchange(
                    HttpRequest.newBuilder(
                        program.uri().resolve("/control/ledger?tenantId=" + tenant)))
                .body())
        .get("effects");
  }

  /** The effects of a tenant, as "partner operation". */
  public List<String> effects(String tenant) {
    List<String> words = new ArrayList<>();
    ledger(tenant)
        .forEach(
            effect ->
                words.add(
                    effect.get("partner").asText()
                        + " "
                        + effect.get("operation").asText().toLowerCase(Locale.ROOT)));
    return words;
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Shared {
    static final RealPartners INSTANCE = new RealPartners();
  }
}
