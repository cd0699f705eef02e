package dev.cpqoms.outbox.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.contracts.Topic;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.fixtures.servers.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicProvisioningTest {

  private final String prefix = "provision." + UUID.randomUUID() + ".";
  private Admin admin;

  @BeforeEach
  void connect() {
    admin = new KafkaSettings(TestKafka.shared().bootstrap()).admin("provisioning-test");
  }

  @AfterEach
  void disconnect() {
    admin.close();
  }

  @Test
  void missing_topics_are_created_as_the_manifest_says_and_a_second_run_changes_nothing()
      throws Exception {
    TopicsManifest manifest = manifest();
    new TopicProvisioning(admin, manifest).run();
    new TopicProvisioning(admin, manifest).run();

    for (Topic topic : manifest.topics()) {
      assertThat(admin.describeTopics(List.of(topic.name())).allTopicNames().get().values())
          .singleElement()
          .satisfies(found -> assertThat(found.partitions()).hasSize(topic.partitions()));
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
      assertThat(admin.describeConfigs(List.of(resource)).all().get().values())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.get("retention.ms").value())
                    .isEqualTo(String.valueOf(topic.retentionTime().toMillis()));
                assertThat(found.get("cleanup.policy").value()).isEqualTo(topic.cleanup().policy());
              });
    }
  }

  @Test
  void every_difference_is_reported_and_what_is_missing_is_created_all_the_same() throws Exception {
    TopicsManifest manifest = manifest();
    Topic first = manifest.topics().getFirst();
    NewTopic other = new NewTopic(first.name(), first.partitions() + 1, (short) 1);
    admin
        .createTopics(
            List.of(other.configs(Map.of("retention.ms", "1000", "cleanup.policy", "delete"))))
        .all()
        .get();

    assertThatThrownBy(() -> new TopicProvisioning(admin, manifest).run())
        .asInstanceOf(type(TopicDrift.class))
        .extracting(TopicDrift::differences)
        .isEqualTo(
            List.of(
                first.name() + " has partitions 7, the manifest says 6",
                first.name()
                    + " has retention.ms 1000, the manifest says "
                    + first.retentionTime().toMillis()));
    assertThat(admin.listTopics().names().get())
        .containsAll(manifest.topics().stream().map(Topic::name).toList());
  }

  /** The real manifest under names of this test. */
  private TopicsManifest manifest() {
    return new TopicsManifest(TopicsManifest.load().topics().stream().map(this::renamed).toList());
  }

  private Topic renamed(Topic topic) {
    return new Topic(
        prefix + topic.name(),
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
        topic.consumers(),
        topic.events());
  }
}
