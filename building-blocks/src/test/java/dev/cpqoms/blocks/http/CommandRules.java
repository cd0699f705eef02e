package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host promises about commands and reads. */
interface CommandRules extends ServerUnderTest {
  @Test
  default void aCommandCarriesCallerKeyHashAndConversation() {
    HttpResponse<String> answer =
        server()
            .calls
            .send(
                server()
                    .calls
                    .command(WIDGETS, sales(), GOOD)
                    .header("X-Correlation-Id", "story-1")
                    .header(
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode said = Calls.json(answer);
    assertThat(said.path("tenant").asText()).isEqualTo("acme");
    assertThat(said.path("subject").asText()).isEqualTo("sam");
    assertThat(said.path("level").asInt()).isEqualTo(2);
    assertThat(said.path("key").asText()).isEqualTo("key-1");
    assertThat(said.path("hash").asText()).hasSize(64);
    assertThat(said.path("correlationId").asText()).isEqualTo("story-1");
    assertThat(Calls.header(answer, "X-Correlation-Id")).isEqualTo("story-1");
    assertThat(Calls.header(answer, "traceparent"))
        .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
  }

  @Test
  default void theHashOfACommandDoesNotDependOnTheLayoutOfItsBody() {
    String hash = Calls.json(create(GOOD)).path("hash").asText();

    assertThat(Calls.json(create("{ \"quantity\" : 1, \"name\" : \"w\" }")).path("hash").asText())
        .isEqualTo(hash);
    assertThat(Calls.json(create("{\"name\":\"w\",\"quantity\":2}")).path("hash").asText())
        .isNotEqualTo(hash);
  }

  @Test
  default void aCommandWithoutAKeyIsRefused() {
    HttpRequest.Builder request =
        server()
            .calls
            .to(WIDGETS, sales())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(GOOD));

    assertProblem(server().calls.send(request), 400, "IDEMPOTENCY_KEY_MISSING");
    assertProblem(
        server().calls.send(request.setHeader("Idempotency-Key", "a b")), 400, "INVALID_REQUEST");
  }

  @Test
  default void aChangeWithoutAVersionIsRefused() {
    assertProblem(server().calls.send(change()), 428, "PRECONDITION_REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "*", "W/\"3\"", "\"x\"", "\"3\", \"4\"", "\"-1\""})
  default void aVersionThatIsNoEtagOfOursIsInvalid(String etag) {
    assertProblem(server().calls.send(change().header("If-Match", etag)), 400, "INVALID_REQUEST");
  }

  @Test
  default void aChangeCarriesTheVersionThatTheClientHasSeen() {
    HttpResponse<String> answer = server().calls.send(change().header("If-Match", "\"3\""));

    assertThat(Calls.json(answer).path("expected").asText()).isEqualTo("3");
  }

  private HttpRequest.Builder change() {
    return server().calls.command(WIDGETS + "/" + UUID.randomUUID() + "/change", sales(), GOOD);
  }

  @Test
  default void readsCarryTheVersionAndAreNotRepeatedToWhoHasIt() {
    String path = WIDGETS + "/" + UUID.randomUUID();

    assertThat(Calls.header(get(path, sales()), "ETag")).isEqualTo("\"7\"");
    HttpRequest.Builder again =
        server().calls.to(path, sales()).header("If-None-Match", "\"7\"").GET();
    assertThat(server().calls.send(again).statusCode()).isEqualTo(304);
  }

  @Test
  default void aPageIsNotRepeatedToWhoHasIt() {
    HttpResponse<String> first = get(WIDGETS + "?limit=3", sales());
    HttpRequest.Builder again =
        server()
            .calls
            .to(WIDGETS + "?limit=3", sales())
            .header("If-None-Match", Calls.header(first, "ETag"))
            .GET();

    assertThat(server().calls.send(again).statusCode()).isEqualTo(304);
    assertThat(Calls.header(get(WIDGETS + "?limit=4", sales()), "ETag"))
        .isNotEqualTo(Calls.header(first, "ETag"));
  }

  @Test
  default void listsComeInPagesThatLeadToTheNext() {
    HttpResponse<String> first = get(WIDGETS + "?limit=3", sales());

    assertThat(Calls.json(first).path("items")).hasSize(3);
    String cursor = Calls.json(first).path("nextCursor").asText();
    assertThat(Calls.header(first, "Link"))
        .isEqualTo("</v1/widgets?cursor=" + cursor + "&limit=3>; rel=\"next\"");
    HttpResponse<String> second = get(WIDGETS + "?limit=3&cursor=" + cursor, sales());
    assertThat(Calls.json(second).path("items")).hasSize(2);
    assertThat(Calls.json(second).has("nextCursor")).isFalse();
    assertThat(Calls.header(second, "Link")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=x",
        "cursor=%20",
        "cursor=abc",
        "cursor=WyJhIiwiYiJd"
      })
  default void wrongPageParametersAreInvalid(String query) {
    assertProblem(get(WIDGETS + "?" + query, sales()), 400, "INVALID_REQUEST");
  }
}
