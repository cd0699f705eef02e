package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host promises about bodies. */
interface BodyRules extends ServerUnderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"name\":}", "{\"name\":\"a\",\"name\":\"b\"}", GOOD + "x", GOOD + GOOD})
  default void bodiesThatAreNoJsonAreMalformed(String body) {
    assertProblem(create(body), 400, "MALFORMED_JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'w','quantity':1,'colour':'red'}|/colour",
        "{'name':'w','quantity':'1'}|/quantity",
        "{'name':'w','quantity':1.5}|/quantity",
        "{'name':7,'quantity':1}|/name",
        "{'quantity':1}|/name",
        "{'name':'w'}|/quantity",
        "{'name':' ','quantity':1}|/name",
        "{'name':'w','quantity':0}|/quantity",
        "{'name':'w','quantity':1,'price':'12'}|/price",
        "{'name':'w','quantity':1,'parts':{}}|/parts",
        "{'name':'w','quantity':1,'parts':[{'code':'a'},{'code':'123456'}]}|/parts/1/code",
        "{'name':'w','quantity':1,'parts':[{'code':'a','colour':'BLUE'}]}|/parts/0/colour",
        "{'name':'w','quantity':1,'parts':[{'code':'a','a/b':1}]}|/parts/0/a~1b",
        "{'name':'w\\u0000','quantity':1}|/name",
        "{'name':'w','quantity':1,'parts':[{'code':'\\ud83d'}]}|/parts/0/code",
        "{'name':'w','quantity':1,'parts':[{'code':'\\ude00\\ud83d'}]}|/parts/0/code",
      })
  default void bodiesThatBreakTheSchemaAreInvalidAtTheirPlace(String body, String pointer) {
    HttpResponse<String> answer = create(body.replace('\'', '"'));

    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(Calls.json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    assertThat(answer.body()).doesNotContain("dev.cpqoms", "java.", "jackson");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'w'}|is required",
        "{'quantity':1}|is required",
        "{'name':'w','quantity':null}|is required",
        "{'name':'w','quantity':'many'}|must be a whole number",
        "{'name':'w','quantity':{}}|must be a whole number",
      })
  default void aMistakeSaysWhetherTheFieldIsAbsentOrWrong(String body, String mistake) {
    HttpResponse<String> answer = create(body.replace('\'', '"'));

    assertThat(Calls.json(answer).at("/errors/0/detail").asText()).isEqualTo(mistake);
  }

  @Test
  default void aWholeSurrogatePairIsText() {
    HttpResponse<String> answer = create("{\"name\":\"\\ud83d\\ude00\",\"quantity\":1}");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  default void aMissingBodyIsInvalid() {
    assertProblem(create(""), 400, "INVALID_REQUEST");
    assertProblem(create("null"), 400, "INVALID_REQUEST");
    HttpRequest.Builder bare =
        server()
            .calls
            .to(WIDGETS, sales())
            .header("Idempotency-Key", "k")
            .POST(BodyPublishers.noBody());
    assertProblem(server().calls.send(bare), 400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_048_577, 3_000_000, 20_000_000})
  default void anAnnouncedBodyThatIsTooLargeIsRefused(int size) {
    HttpResponse<String> answer = create(tooLarge(size));

    assertProblem(answer, 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_048_577, 3_000_000, 20_000_000})
  default void aChunkedBodyThatIsTooLargeIsRefused(int size) {
    byte[] body = tooLarge(size).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        server()
            .calls
            .command(WIDGETS, sales(), "")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertProblem(server().calls.send(request), 413, "BODY_TOO_LARGE");
  }

  @Test
  default void aBodyAtTheLimitIsRead() {
    HttpRequest.Builder request =
        server()
            .calls
            .to(WIDGETS + "/raw")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[1_048_576]));

    assertThat(server().calls.send(request).body()).isEqualTo("{\"bytes\":1048576}");
  }

  /** What the client of the JDK sends unless it is told otherwise. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  default void anOfferToUpgradeIsOverheard(boolean announced) {
    byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        server()
            .calls
            .command(WIDGETS, sales(), "")
            .version(HttpClient.Version.HTTP_2)
            .POST(
                announced
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    HttpResponse<String> answer = server().calls.send(request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(Calls.json(answer).path("hash").asText())
        .isEqualTo(Calls.json(create(GOOD)).path("hash").asText());
  }

  @Test
  default void aMethodMayTakeALargerBodyAndHasItsOwnLimit() {
    assertThat(server().calls.send(bulk(4_000_000)).body()).isEqualTo("{\"bytes\":4000000}");
    assertProblem(server().calls.send(bulk(4_000_001)), 413, "BODY_TOO_LARGE");
  }

  private HttpRequest.Builder bulk(int size) {
    return server()
        .calls
        .to(WIDGETS + "/bulk")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(new byte[size]));
  }

  @Test
  default void anotherMediaTypeIsUnsupported() {
    HttpRequest.Builder xml =
        server().calls.command(WIDGETS, sales(), "<w/>").setHeader("Content-Type", "text/xml");

    assertProblem(server().calls.send(xml), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  private static String tooLarge(int size) {
    return "{\"name\":\"" + "w".repeat(size - 11) + "\"}";
  }
}
