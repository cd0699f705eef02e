package dev.cpqoms.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.sandbox.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

  private static final String TOPIC = "kept";

  @TempDir Path data;

  @Test
  void acknowledged_records_survive_a_crash() throws Exception {
    KafkaServer server = new KafkaServer(ServerFiles.located(), data, 0, 0);
    try (ChildProcess process = ChildProcess.start(server)) {
      createTopic(server);
      send(server, "before the crash", Duration.ofMinutes(1));

      process.kill();
      process.start();

      assertThat(firstRecord(server)).isEqualTo("before the crash");
    }
  }

  @Test
  void topics_do_not_appear_by_themselves() {
    KafkaServer server = new KafkaServer(ServerFiles.located(), data, 0, 0);
    Duration aWhile = Duration.ofSeconds(4);
    try (ChildProcess process = ChildProcess.start(server)) {
      assertThatThrownBy(() -> send(server, "to nowhere", aWhile))
          .isInstanceOf(ExecutionException.class);
      assertThat(process.isAlive()).isTrue();
    }
  }

  private static void createTopic(KafkaServer server) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void send(KafkaServer server, String text, Duration patience) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            server.bootstrap(),
            "acks",
            "all",
            "max.block.ms",
            patience.toMillis());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, text)).get();
    }
  }

  private static String firstRecord(KafkaServer server) {
    Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrap());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(60));
      return records.iterator().next().value();
    }
  }
}
