package dev.cpqoms.blocks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A running host, and the words of the rules that it is held to. */
interface ServerUnderTest {
  String WIDGETS = "/v1/widgets";
  String GOOD = "{\"name\":\"w\",\"quantity\":1}";

  HostUnderTest server();

  default String sales() {
    return server().issuer.token("sam", "acme", List.of("SALES"), 2, Duration.ofMinutes(5));
  }

  default HttpResponse<String> create(String body) {
    return server().calls.send(server().calls.command(WIDGETS, sales(), body));
  }

  default HttpResponse<String> get(String path, String token) {
    return server().calls.send(server().calls.to(path, token).GET());
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Calls.header(answer, "Content-Type")).startsWith("application/problem+json");
    JsonNode problem = Calls.json(answer);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("correlationId").asText())
        .isEqualTo(Calls.header(answer, "X-Correlation-Id"));
    assertThat(problem.path("instance").asText()).isNotEmpty();
  }
}
