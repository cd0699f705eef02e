package dev.cpqoms.outbox;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.outbox.topics.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Relays until SIGTERM; or, as a step of its own, {@code provision-topics} and end. */
public final class Main {

  static final String PROCESS = "outbox-publisher";
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    Settings settings = new Settings(System.getenv());
    Logging.start(PROCESS, settings);
    switch (args.length == 0 ? "serve" : args[0]) {
      case "serve" -> ProcessLifecycle.serve(PROCESS, process -> serve(process, settings));
      case "provision-topics" -> ProcessLifecycle.complete(PROCESS, () -> provision(settings));
      default -> ProcessLifecycle.complete(PROCESS, () -> unknown(args[0]));
    }
  }

  private static void serve(ProcessLifecycle process, Settings settings) {
    PublisherSettings read = PublisherSettings.from(settings);
    settings.done();
    LOG.info("Effective configuration: {}", settings.effective());
    new PublisherProcess(read).start(process);
  }

  private static void provision(Settings settings) throws Exception {
    KafkaSettings kafka = KafkaSettings.from(settings);
    settings.done();
    try (Admin admin = kafka.admin("provision-topics")) {
      new TopicProvisioning(admin, TopicsManifest.load()).run();
    }
  }

  private static void unknown(String task) {
    throw new IllegalArgumentException("no such task: " + task + "; there is provision-topics");
  }
}
