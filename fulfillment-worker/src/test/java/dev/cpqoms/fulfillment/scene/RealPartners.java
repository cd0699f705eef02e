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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The partners of this test JVM, and the door through which tests script and audit them. */
public final class RealPartners {

  public static final Secret API_KEY = new Secret(PartnersProgram.API_KEY);
  static final Secret CALLBACK_SECRET = new Secret(PartnersProgram.CALLBACK_SECRET);

  /** For answers that come; no busy machine makes a timeout of one. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** For answers that are scripted to come much later. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** The tenants for which a partner keeps an answer back. */
  private final Set<String> keptWaiting = ConcurrentHashMap.newKeySet();

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

  /** With the patience that the scripts for the tenant call for. */
  PartnerAddress addressOf(Adapter adapter, String tenant) {
    Duration timeout = keptWaiting.contains(tenant) ? SHORT : PATIENCE;
    return new PartnerAddress(baseOf(adapter), API_KEY, timeout);
  }

  public void kill() {
    process.kill();
  }

  public void start() {
    process.start();
  }

  /** Lets the next operations of a tenant fail in this way. */
  public void script(Adapter adapter, String tenant, String kind, int times) {
    send(adapter, tenant, "{\"tenantId\":\"" + tenant + "\"}", kind, times);
  }

  /** Lets the partner answer the next operation of a tenant by asking to be left alone so long. */
  public void throttleOnce(Adapter adapter, String tenant, Duration retryAfter) {
    scriptOnce(adapter, tenant, "THROTTLE_429", retryAfter);
  }

  /** Lets the work of a tenant's next operation end only so much later. */
  public void delayOnce(Adapter adapter, String tenant, Duration delay) {
    scriptOnce(adapter, tenant, "DELAY_CALLBACK", delay);
  }

  private void scriptOnce(Adapter adapter, String tenant, String kind, Duration delay) {
    script(
        "{\"partner\":\"%s\",\"match\":{\"tenantId\":\"%s\"},\"times\":1,\"kind\":\"%s\",\"delay\":\"%s\"}"
            .formatted(adapter.word(), tenant, kind, delay));
  }

  /** Lets the next questions of a tenant fail in this way. */
  public void scriptQuestions(Adapter adapter, String tenant, String kind, int times) {
    String match = "{\"tenantId\":\"%s\",\"operation\":\"QUERY\"}".formatted(tenant);
    send(adapter, tenant, match, kind, times);
  }

  /** Lets the next operations of this kind fail in this way. */
  public void scriptOperation(
      Adapter adapter, String tenant, String operation, String kind, int times) {
    String match = "{\"tenantId\":\"%s\",\"operation\":\"%s\"}".formatted(tenant, operation);
    send(adapter, tenant, match, kind, times);
  }

  private void send(Adapter adapter, String tenant, String match, String kind, int times) {
    if (kind.startsWith("TIMEOUT_") || kind.equals("SLOW_DRIP")) {
      keptWaiting.add(tenant);
    }
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

  /** Cuts the next operation of a tenant off, and lets the partner do it only after the delay. */
  public void lateEffect(Adapter adapter, String tenant, Duration delay) {
    script(
        "{\"partner\":\"%s\",\"match\":{\"tenantId\":\"%s\"},\"times\":1,\"kind\":\"LATE_EFFECT\",\"delay\":\"%s\"}"
            .formatted(adapter.word(), tenant, delay));
  }

  /** How often each effect of a tenant was asked for. */
  public List<Integer> requests(String tenant) {
    List<Integer> requests = new ArrayList<>();
    ledger(tenant).forEach(effect -> requests.add(effect.get("requests").asInt()));
    return requests;
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
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
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
