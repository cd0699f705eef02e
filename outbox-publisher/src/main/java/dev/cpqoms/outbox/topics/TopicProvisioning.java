package dev.cpqoms.outbox.topics;

import dev.cpqoms.contracts.Topic;
import dev.cpqoms.contracts.TopicsManifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that are missing and compares the others; running it again changes nothing.
 */
public final class TopicProvisioning {

  private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioning.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;
  private final List<Topic> topics;

  public TopicProvisioning(Admin admin, TopicsManifest manifest) {
    this.admin = admin;
    this.topics = manifest.topics();
  }

  /**
   * @throws TopicDrift naming every difference; what was missing is created all the same
   */
  public void run() throws ExecutionException, InterruptedException {
    Set<String> present = admin.listTopics().names().get();
    List<Topic> missing = topics.stream().filter(topic -> !present.contains(topic.name())).toList();
    for (Topic topic : missing) {
      create(topic);
    }
    awaitKnown(topics.stream().map(Topic::name).toList());
    List<String> differences = differences(topics);
    LOG.info("{} topics created, {} were there", missing.size(), topics.size() - missing.size());
    if (!differences.isEmpty()) {
      throw new TopicDrift(differences);
    }
  }

  private void create(Topic topic) throws ExecutionException, InterruptedException {
    NewTopic wanted =
        new NewTopic(topic.name(), topic.partitions(), (short) topic.replicationFactor())
            .configs(configs(topic));
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
      LOG.info("Topic {} was created by somebody else meanwhile", topic.name());
    }
  }

  /** The broker answers for a new topic a moment before it knows it. */
  private void awaitKnown(List<String> names) throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        admin.describeTopics(names).allTopicNames().get();
        return;
      } catch (ExecutionException failure) {
        boolean notYet = failure.getCause() instanceof UnknownTopicOrPartitionException;
        if (!notYet || System.nanoTime() > end) {
          throw failure;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static Map<String, String> configs(Topic topic) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().policy(),
        TopicConfig.RETENTION_MS_CONFIG, String.valueOf(topic.retentionTime().toMillis()));
  }

  private List<String> differences(List<Topic> there)
      throws ExecutionException, InterruptedException {
    List<String> names = there.stream().map(Topic::name).toList();
    Map<String, TopicDescription> descriptions = admin.describeTopics(names).allTopicNames().get();
    Map<ConfigResource, KafkaFuture<Config>> configs =
        admin.describeConfigs(names.stream().map(TopicProvisioning::resource).toList()).values();
    List<String> found = new ArrayList<>();
    for (Topic topic : there) {
      TopicDescription description = descriptions.get(topic.name());
      KafkaFuture<Config> config = configs.get(resource(topic.name()));
      if (description != null && config != null) {
        compareShape(topic, description, found);
        compareConfig(topic, config.get(), found);
      }
    }
    return found;
  }

  private static void compareShape(Topic topic, TopicDescription description, List<String> found) {
    int partitions = description.partitions().size();
    compare(topic, "partitions", topic.partitions(), partitions, found);
    int replicas = description.partitions().getFirst().replicas().size();
    compare(topic, "replication factor", topic.replicationFactor(), replicas, found);
  }

  private static void compareConfig(Topic topic, Config config, List<String> found) {
    configs(topic)
        .forEach((key, wanted) -> compare(topic, key, wanted, valueOf(config, key), found));
  }

  private static String valueOf(Config config, String key) {
    return config.get(key) == null ? "unset" : config.get(key).value();
  }

  private static void compare(
      Topic topic, String what, Object wanted, Object actual, List<String> found) {
    if (!wanted.equals(actual)) {
      found.add(topic.name() + " has " + what + " " + actual + ", the manifest says " + wanted);
    }
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
