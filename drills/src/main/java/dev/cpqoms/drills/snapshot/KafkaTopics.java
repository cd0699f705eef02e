package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the public topics from their first record to where they end now. */
final class KafkaTopics {

  private static final List<String> PUBLIC = List.of("cpq.quote.public.v1", "cpq.order.public.v1");
  private static final Duration POLL = Duration.ofMillis(200);

  /** A question after what is not there yet would hold up the end of the reading. */
  private static final int SHORT_WAIT_MS = 20;

  private final String bootstrap;

  KafkaTopics(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  List<KafkaFact> facts() {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions =
          PUBLIC.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<KafkaFact> facts = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(record -> facts.add(fact(record)));
      }
      return facts;
    }
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            SHORT_WAIT_MS,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static KafkaFact fact(ConsumerRecord<String, String> record) {
    JsonNode envelope = OperationalTables.json(record.value());
    return new KafkaFact(
        record.topic(),
        record.partition(),
        record.offset(),
        envelope.path("tenantId").asText(),
        UUID.fromString(envelope.path("eventId").asText()),
        envelope.path("eventType").asText(),
        UUID.fromString(envelope.path("aggregateId").asText()),
        envelope.path("aggregateVersion").asLong(),
        header(record, "traceparent"),
        Mentions.in(record.value()));
  }

  private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
