package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host promises about addresses, faults, headers and probes. */
interface AddressRules extends ServerUnderTest {
  @Test
  default void anUnknownRepresentationIsNotAcceptable() {
    HttpRequest.Builder html =
        server().calls.to(WIDGETS, sales()).header("Accept", "text/html").GET();

    assertProblem(server().calls.send(html), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing",
        "/v1/nothing",
        "/v1/widgets/not-a-uuid",
        "/application.wadl",
        "/index.html",
        "/WEB-INF/web.xml"
      })
  default void unknownPathsAreNotFound(String path) {
    assertProblem(get(path, sales()), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/v1/widgets/%zz",
        "/v1/widgets/%4",
        "/..%2f..%2fetc",
        "/v1%2fwidgets",
        "/../etc",
        "/v1/../../etc",
        "/%2e%2e/etc",
        "/a%00b",
        "/a%5cb",
        "/v1/widgets?limit=%00",
      })
  default void addressesThatCannotBeReadOrClimbOutAreTheClientsMistake(String path) {
    String answer = server().calls.raw("GET " + path + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    JsonNode problem = Json.tree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.path("code").asText()).isEqualTo("INVALID_REQUEST");
    assertThat(problem.path("instance").asText()).isEqualTo(path.replaceFirst("\\?.*", ""));
  }

  @Test
  default void aRefusedAddressIsAnsweredThoughABodyFollows() {
    String head = "POST /%zz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n";

    assertThat(server().calls.raw(head + "b".repeat(200_000)))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("}");
  }

  @Test
  default void aRefusedMethodIsToldWhichAreKnown() {
    HttpRequest.Builder delete =
        server().calls.to(WIDGETS, sales()).method("DELETE", BodyPublishers.noBody());

    assertThat(Calls.header(server().calls.send(delete), "Allow")).isEqualTo("GET, POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "OPTIONS", "TRACE", "BREW"})
  default void unknownMethodsAreNotAllowed(String method) {
    HttpRequest.Builder request =
        server().calls.to(WIDGETS, sales()).method(method, BodyPublishers.noBody());

    assertProblem(server().calls.send(request), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  default void aFaultShowsAnIncidentAndNothingElse() {
    HttpResponse<String> answer = get(WIDGETS + "/faulty", sales());

    assertProblem(answer, 500, "INTERNAL_FAULT");
    assertThat(Calls.json(answer).path("instance").asText()).startsWith("urn:uuid:");
    assertThat(answer.body()).doesNotContain("secret", "IllegalState");
    assertProblem(get(WIDGETS + "/unwritable", sales()), 500, "INTERNAL_FAULT");
  }

  @Test
  default void everyAnswerHasTheHeadersThatProtectIt() {
    for (String path : new String[] {WIDGETS, "/nothing", "/health/live", WIDGETS + "/faulty"}) {
      HttpResponse<String> answer = get(path, sales());
      assertThat(Calls.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(Calls.header(answer, "Cache-Control")).isEqualTo("no-store");
      assertThat(Calls.header(answer, "X-Correlation-Id")).isNotEmpty();
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  @Test
  default void aHarmfulCorrelationIdIsReplaced() {
    HttpRequest.Builder request =
        server().calls.to("/health/live").header("X-Correlation-Id", "a{b}").GET();

    assertThat(Calls.header(server().calls.send(request), "X-Correlation-Id")).hasSize(36);
  }

  @Test
  default void probesAndMetersArePublic() {
    HttpResponse<String> ready = server().calls.send(server().calls.to("/health/ready").GET());
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(Calls.json(ready).at("/checks/database/status").asText()).isEqualTo("UP");

    server().databaseUp.set(false);
    HttpResponse<String> down = server().calls.send(server().calls.to("/health/ready").GET());
    HttpResponse<String> live = server().calls.send(server().calls.to("/health/live").GET());
    HttpResponse<String> startup = server().calls.send(server().calls.to("/health/startup").GET());
    server().databaseUp.set(true);

    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(Calls.json(down).path("status").asText()).isEqualTo("DOWN");
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(startup.statusCode()).isEqualTo(200);
    get(WIDGETS + "/" + UUID.randomUUID(), sales());
    assertThat(server().calls.send(server().calls.to("/metrics").GET()).body())
        .contains("http_server_requests_seconds_count", "path=\"/v1/widgets/{id}\"", "jvm_memory");
  }
}
