package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A topic with three partitions, and everything that is on it. */
public final class Topics {

  private static final Pattern VERSION = Pattern.compile("\"aggregateVersion\":(\\d+)");
  private static final int PARTITIONS = 3;

  private final KafkaSettings kafka;

  public Topics(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  public String create() {
    String name = "relay." + UUID.randomUUID();
    try (Admin admin = kafka.admin("test-topics")) {
      admin
          .createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
      return name;
    } catch (Exception e) {
      throw new IllegalStateException("no topic", e);
    }
  }

  /** Every record so far, partition after partition. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (Consumer<String, byte[]> reader =
        kafka.consumer("test-" + UUID.randomUUID(), "test-reader")) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (int partition = 0; partition < PARTITIONS; partition++) {
        partitions.add(new TopicPartition(topic, partition));
      }
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
        reader.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** Per aggregate all versions in the order of the log, repeats included. */
  public Map<String, List<Long>> versions(String topic) {
    Map<String, List<Long>> found = new LinkedHashMap<>();
    records(topic)
        .forEach(
            record ->
                found.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(version(record)));
    return found;
  }

  /** Per aggregate the versions in the order of their first deliveries. */
  public Map<String, List<Long>> firstDeliveries(String topic) {
    Map<String, List<Long>> found = versions(topic);
    found.replaceAll((aggregate, versions) -> versions.stream().distinct().toList());
    return found;
  }

  private static long version(ConsumerRecord<String, byte[]> record) {
    Matcher matcher = VERSION.matcher(new String(record.value(), StandardCharsets.UTF_8));
    if (!matcher.find()) {
      throw new IllegalStateException("no version in a record");
    }
    return Long.parseLong(matcher.group(1));
  }
}
