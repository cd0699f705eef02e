package dev.cpqoms.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TopicsManifestTest {

  private final TopicsManifest manifest = TopicsManifest.load();
  private final Topic quotes = manifest.find("cpq.quote.public.v1").orElseThrow();

  @Test
  @DisplayName("the manifest keeps its own rules")
  void theManifestKeepsItsOwnRules() {
    assertThat(TopicRules.violations(manifest)).isEmpty();
  }

  @Test
  @DisplayName("a process finds its topics, an event its topic")
  void aProcessFindsItsTopicsAnEventItsTopic() {
    assertThat(manifest.readBy("workflow"))
        .extracting(Topic::name)
        .containsExactly("cpq.quote.public.v1", "cpq.order.public.v1");
    assertThat(manifest.topicOf("OrderSubmitted").orElseThrow().name())
        .isEqualTo("cpq.order.public.v1");
    assertThat(quotes.retentionTime()).hasDays(30);
    assertThat(quotes.cleanup().policy()).isEqualTo("delete");
  }

  @Test
  @DisplayName("a missing dead letter topic is found")
  void aMissingDeadLetterTopicIsFound() {
    var planted =
        manifest.topics().stream()
            .filter(topic -> !topic.name().equals("cpq.quote.public.v1.workflow.dlt"))
            .toList();

    assertThat(TopicRules.violations(new TopicsManifest(planted)))
        .containsExactly("cpq.quote.public.v1 has no dead letter topic for workflow");
  }

  @Test
  @DisplayName("a dead letter topic of nobody is found")
  void aDeadLetterTopicOfNobodyIsFound() {
    var planted = new ArrayList<>(manifest.topics());
    planted.replaceAll(
        topic -> topic.equals(quotes) ? reading(List.of("order-service"), topic) : topic);

    assertThat(TopicRules.violations(new TopicsManifest(planted)))
        .containsExactly("cpq.quote.public.v1.workflow.dlt belongs to no consumer");
  }

  @Test
  @DisplayName("a consumer named twice is found")
  void aConsumerNamedTwiceIsFound() {
    var planted = new ArrayList<>(manifest.topics());
    planted.replaceAll(
        topic ->
            topic.equals(quotes)
                ? reading(List.of("workflow", "order-service", "workflow"), topic)
                : topic);

    assertThat(TopicRules.violations(new TopicsManifest(planted)))
        .containsExactly("cpq.quote.public.v1 names a consumer twice");
  }

  @Test
  @DisplayName("a topic that is there twice is found, with its events")
  void aTopicThatIsThereTwiceIsFound() {
    var planted = new ArrayList<>(manifest.topics());
    planted.add(quotes);

    assertThat(TopicRules.violations(new TopicsManifest(planted)))
        .contains("cpq.quote.public.v1 is there twice", "QuoteCreated is published twice");
  }

  private static Topic reading(List<String> consumers, Topic topic) {
    return new Topic(
        topic.name(),
        topic.description(),
        topic.kind(),
        topic.owner(),
        topic.producer(),
        topic.source(),
        topic.aggregateType(),
        topic.key(),
        topic.partitions(),
        topic.replicationFactor(),
        topic.retention(),
        topic.cleanup(),
        topic.replay(),
        consumers,
        topic.events());
  }
}
