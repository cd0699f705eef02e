package dev.cpqoms.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiClientTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Test
  void a_service_that_asks_to_come_again_gets_the_same_key_again() throws Exception {
    try (ScriptedService service = new ScriptedService();
        ApiClient client = new ApiClient(service.address(), Duration.ofSeconds(30))) {
      service
          .says(503, "", "{\"code\":\"DRAINING\"}")
          .says(409, "", "{\"code\":\"COMMAND_IN_PROGRESS\"}")
          .says(200, "\"2\"", "{\"state\":\"PRICED\"}");

      ApiAnswer answer = client.command("/v1/quotes/1/price", "t", "\"1\"", JSON.objectNode());

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.etag()).contains("\"2\"");
      assertThat(service.asked()).hasSize(3);
      assertThat(service.asked())
          .extracting(ScriptedService.Asked::key)
          .containsOnly(service.asked().getFirst().key());
      assertThat(service.asked()).extracting(ScriptedService.Asked::ifMatch).containsOnly("\"1\"");
    }
  }

  @Test
  void a_refusal_is_an_answer_and_is_not_repeated() throws Exception {
    try (ScriptedService service = new ScriptedService();
        ApiClient client = new ApiClient(service.address(), Duration.ofSeconds(30))) {
      service.says(409, "", "{\"code\":\"QUOTE_WRONG_STATE\"}");

      ApiAnswer answer = client.command("/v1/quotes/1/price", "t", "\"1\"", JSON.objectNode());

      assertThat(answer.code()).isEqualTo("QUOTE_WRONG_STATE");
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void a_service_that_stays_away_is_named() {
    try (ApiClient client =
        new ApiClient(URI.create("http://127.0.0.1:9"), Duration.ofMillis(200))) {
      assertThatThrownBy(() -> client.get("/v1/quotes/1", "t"))
          .isInstanceOf(UnexpectedAnswer.class)
          .hasMessageContaining("127.0.0.1:9/v1/quotes/1");
    }
  }
}
