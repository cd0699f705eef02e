package dev.cpqoms.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.sandbox.token.TokenRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {

  private static final String QUOTE =
      "{\"quoteId\":\"q1\",\"quoteNumber\":\"Q-1\",\"revision\":1,\"state\":\"%s\"%s}";

  private final List<TokenRequest> tokens = new ArrayList<>();

  private final People people =
      new People(
          "acme",
          request -> {
            tokens.add(request);
            return "token";
          });

  private final JourneyListener quiet = (step, took, outcome) -> {};

  @Test
  void every_level_is_approved_by_another_person() throws Exception {
    try (ScriptedService service = new ScriptedService();
        ApiClient client = new ApiClient(service.address(), Duration.ofSeconds(30))) {
      service
          .says(201, "\"1\"", QUOTE.formatted("DRAFT", ""))
          .says(200, "\"5\"", QUOTE.formatted("APPROVAL_PENDING", pending(1)))
          .says(200, "\"6\"", QUOTE.formatted("APPROVAL_PENDING", pending(2)))
          .says(200, "\"7\"", QUOTE.formatted("APPROVED", ""));
      Journey journey = journey(client, client);

      journey.perform(JourneyStep.CREATE);
      journey.perform(JourneyStep.SUBMIT);
      journey.perform(JourneyStep.APPROVE);

      assertThat(journey.quote().state()).isEqualTo("APPROVED");
      assertThat(service.asked())
          .extracting(ScriptedService.Asked::ifMatch)
          .containsExactly("", "\"1\"", "\"5\"", "\"6\"");
      assertThat(tokens).extracting(TokenRequest::authorityLevel).containsExactly(0, 0, 1, 2);
      assertThat(tokens)
          .extracting(TokenRequest::subject)
          .containsOnlyOnce("adam@acme", "berta@acme");
    }
  }

  @Test
  void a_refused_step_ends_the_journey_with_what_the_service_said() throws Exception {
    try (ScriptedService service = new ScriptedService();
        ApiClient client = new ApiClient(service.address(), Duration.ofSeconds(30))) {
      service.says(422, "", "{\"code\":\"CUSTOMER_UNKNOWN\"}");

      assertThatThrownBy(() -> journey(client, client).walk())
          .isInstanceOf(UnexpectedAnswer.class)
          .hasMessageContaining("CUSTOMER_UNKNOWN");
    }
  }

  @Test
  void an_order_that_fails_is_no_success() throws Exception {
    try (ScriptedService quotes = new ScriptedService();
        ScriptedService orders = new ScriptedService();
        ApiClient quoteClient = new ApiClient(quotes.address(), Duration.ofSeconds(30));
        ApiClient orderClient = new ApiClient(orders.address(), Duration.ofSeconds(30))) {
      quotes.says(201, "\"1\"", QUOTE.formatted("DRAFT", ""));
      orders
          .says(200, "", "{\"items\":[]}")
          .says(
              200,
              "",
              "{\"items\":[{\"orderId\":\"o1\",\"orderNumber\":\"O-1\",\"state\":\"FAILED\"}]}");
      Journey journey = journey(quoteClient, orderClient);
      journey.perform(JourneyStep.CREATE);

      assertThatThrownBy(() -> journey.perform(JourneyStep.FULFILL))
          .hasMessageContaining("FAILED and not COMPLETED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void a_story_sells_what_its_customer_wants(String tenant) {
    Story story = Story.of(tenant);
    List<String> offered = story.catalog().path("offerings").findValuesAsText("offeringId");

    assertThat(story.catalog().path("offerings")).hasSizeGreaterThanOrEqualTo(60);
    assertThat(offered).containsAll(story.configuration().findValuesAsText("offeringId"));
    assertThat(story.currency()).hasSize(3);
    assertThat(story.configuration().findValuesAsText("percent")).isNotEmpty();
  }

  @Test
  void a_catalog_that_is_active_already_is_not_published_again() throws Exception {
    Story story = Story.of("acme");
    String active = story.catalog().toString().replaceFirst("\\{", "{\"version\":4,");
    try (ScriptedService service = new ScriptedService();
        ApiClient client = new ApiClient(service.address(), Duration.ofSeconds(30))) {
      service.says(201, "\"1\"", "{}").says(200, "\"4\"", active);

      long version = new Stage(client, people).set(story);

      assertThat(version).isEqualTo(4);
      assertThat(service.asked()).hasSize(2);
    }
  }

  private Journey journey(ApiClient quotes, ApiClient orders) {
    Journey.Services services = new Journey.Services(quotes, orders, people);
    return new Journey(Story.of("acme"), services, quiet, Duration.ofSeconds(30));
  }

  private static String pending(int step) {
    return ",\"approval\":{\"currentStep\":%d,\"requiredLevels\":[1,2]}".formatted(step);
  }
}
