package dev.cpqoms.workflow;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.fixtures.servers.TestKafka;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that workflow reads, on the shared broker. */
final class TestTopics {
  private static final List<String> NAMES = List.of("cpq.quote.public.v1", "cpq.order.public.v1");

  private TestTopics() {}

  static KafkaSettings ensured() throws ExecutionException, InterruptedException {
    KafkaSettings kafka = new KafkaSettings(TestKafka.shared().bootstrap());
    try (var admin = kafka.admin("test")) {
      Set<String> known = admin.listTopics().names().get();
      List<NewTopic> missing =
          NAMES.stream()
              .filter(name -> !known.contains(name))
              .map(name -> new NewTopic(name, 2, (short) 1))
              .toList();
      admin.createTopics(missing).all().get();
    }
    return kafka;
  }
}
