package dev.cpqoms.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private final TopicsManifest manifest = TopicsManifest.load();
  private final JsonNode api = ContractFiles.yaml("events/asyncapi.yaml", JsonNode.class);

  @Test
  @DisplayName("asyncapi.yaml, topics.yaml and the schema files speak of the same events")
  void theFilesSpeakOfTheSameEvents() {
    assertThat(AsyncApiRules.violations(api, manifest)).isEmpty();
  }

  @Test
  @DisplayName("an event that asyncapi.yaml does not know is found")
  void anEventThatAsyncApiDoesNotKnowIsFound() {
    JsonNode planted = api.deepCopy();
    ((ObjectNode) planted.at("/components/messages")).remove("QuoteAccepted");

    assertThat(AsyncApiRules.violations(planted, manifest))
        .containsExactly("QuoteAccepted is not in asyncapi.yaml");
  }

  @Test
  @DisplayName("an event without schema, example and topic is found")
  void anEventWithoutSchemaExampleAndTopicIsFound() {
    JsonNode planted = api.deepCopy();
    ((ObjectNode) planted.at("/components/messages")).putObject("QuoteVanished");

    assertThat(AsyncApiRules.violations(planted, manifest))
        .containsExactlyInAnyOrder(
            "QuoteVanished is in no topic",
            "QuoteVanished has no schema file",
            "QuoteVanished does not refer to its schema",
            "QuoteVanished has no example");
  }

  @Test
  @DisplayName("a channel that misses a message is found, and a topic without a channel")
  void aChannelThatMissesAMessageIsFound() {
    JsonNode planted = api.deepCopy();
    ((ObjectNode) planted.at("/channels/quotePublic/messages")).remove("QuoteAccepted");
    ((ObjectNode) planted.at("/channels")).remove("orderPublic");

    assertThat(AsyncApiRules.violations(planted, manifest))
        .containsExactly(
            "cpq.quote.public.v1 has other messages in asyncapi.yaml than in topics.yaml",
            "cpq.order.public.v1 has no channel");
  }
}
