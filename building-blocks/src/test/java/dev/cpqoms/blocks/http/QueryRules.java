package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host promises about queries. */
interface QueryRules extends ServerUnderTest {

  @Test
  default void aParameterThatNobodyReadsIsRefusedWithThoseThatThereAre() {
    HttpResponse<String> answer = get(WIDGETS + "?limt=3&limit=3", sales());

    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(Calls.json(answer).at("/errors/0/detail").asText())
        .isEqualTo("limt is no parameter of this operation, which has cursor, limit.");
    assertThat(Calls.json(answer).path("errors")).hasSize(1);
  }

  @Test
  default void aSecondValueIsRefusedWhereOneIsRead() {
    HttpResponse<String> answer = get(WIDGETS + "?limit=3&limit=4", sales());

    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(Calls.json(answer).path("detail").asText())
        .isEqualTo("limit can be said only once.");
  }

  @Test
  default void manyValuesAreTakenWhereAllAreRead() {
    HttpResponse<String> answer = get(WIDGETS + "/colours?colour=red&colour=blue", sales());

    assertThat(answer.body()).isEqualTo("{\"colours\":[\"red\",\"blue\"]}");
  }

  @Test
  default void aCommandThatIsWantedForATrialIsNotCarriedOut() {
    HttpResponse<String> answer =
        server().calls.send(server().calls.command(WIDGETS + "?dryRun=true", sales(), GOOD));

    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(Calls.json(answer).path("detail").asText())
        .isEqualTo("dryRun is no parameter of this operation, which has none.");
  }

  @Test
  default void whoMayNotCallLearnsNothingAboutTheQuery() {
    String viewer =
        server().issuer.token("vera", "acme", List.of("VIEWER"), 0, Duration.ofMinutes(5));

    assertProblem(get(WIDGETS + "?limt=3", viewer), 403, "FORBIDDEN");
    assertProblem(
        server().calls.send(server().calls.to(WIDGETS + "?limt=3").GET()), 401, "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live?verbose", "/health/ready?a=1&a=2", "/metrics?name=jvm"})
  default void probesAndMetersOverlookWhatTheyDoNotKnow(String path) {
    String answer = server().calls.raw("GET " + path + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @Test
  default void whoHasNoTokenOfOursIsNotHeldToTheQuery() {
    HttpResponse<String> answer =
        server().calls.send(server().calls.command(WIDGETS + "/raw?attempt=2", sales(), GOOD));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz=1", "limit=%zz", "=1&limit=x", "limit=3;limit=4", "%00"})
  default void aQueryThatCannotBeReadIsTheClientsMistake(String query) {
    String line = "GET " + WIDGETS + "?" + query + " HTTP/1.1\r\nAuthorization: Bearer " + sales();

    assertThat(server().calls.raw(line))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
  }
}
