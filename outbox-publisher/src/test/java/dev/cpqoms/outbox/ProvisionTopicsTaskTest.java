package dev.cpqoms.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.contracts.Topic;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;

class ProvisionTopicsTaskTest {

  private final Path folder = EmbeddedServers.folder("provision-topics");
  private final Path log = folder.resolve("task.log");
  private final KafkaSettings kafka = new KafkaSettings(TestKafka.shared().bootstrap());

  @Test
  void the_task_ends_with_0_only_when_the_topics_are_as_the_manifest_says() throws Exception {
    assertThat(exitOf("provision-topics")).as(this::logged).isZero();
    assertThat(exitOf("provision-topics")).as(this::logged).isZero();

    Topic topic = TopicsManifest.load().topics().getFirst();
    try (Admin admin = kafka.admin("drift")) {
      NewPartitions more = NewPartitions.increaseTo(topic.partitions() + 1);
      admin.createPartitions(Map.of(topic.name(), more)).all().get(30, TimeUnit.SECONDS);
    }

    assertThat(exitOf("provision-topics")).as(this::logged).isNotZero();
    assertThat(logged()).contains(topic.name() + " has partitions " + (topic.partitions() + 1));
  }

  @Test
  void an_unknown_task_is_refused_with_the_task_there_is() throws Exception {
    assertThat(exitOf("provision-topic")).isNotZero();
    assertThat(logged()).contains("there is provision-topics");
  }

  private int exitOf(String task) throws Exception {
    List<String> command =
        List.of(
            Executables.java().toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            task);
    Map<String, String> environment = Map.of("CPQ_KAFKA_BOOTSTRAP", kafka.bootstrap());
    Process process = new Launch(command, environment, folder, log).spawnAttached();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
