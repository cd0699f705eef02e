package dev.cpqoms.workflow;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.workflow.engine.EngineSettings;
import dev.cpqoms.workflow.start.ApprovalTimes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Everything that this process is told from outside. */
record WorkflowSettings(
    HttpSettings http,
    TokenSettings tokens,
    DatabaseSettings database,
    KafkaSettings kafka,
    EngineSettings engine,
    Services services,
    Waiting waiting) {

  /** The services whose internal commands the jobs use. */
  record Services(URI quote, URI order, Path tokenFile) {}

  /** How patient the processes are. */
  record Waiting(ApprovalTimes approval, Duration callback, Duration startSeen) {}

  static WorkflowSettings from(Settings settings) {
    return new WorkflowSettings(
        HttpSettings.from(settings, 8083),
        TokenSettings.from(settings),
        database(settings),
        new KafkaSettings(
            settings.text("CPQ_KAFKA_BOOTSTRAP", "127.0.0.1:9092"),
            KafkaSettings.instance(settings)),
        EngineSettings.from(settings),
        new Services(
            settings.uri("CPQ_QUOTE_SERVICE_URL"),
            settings.uri("CPQ_ORDER_SERVICE_URL"),
            settings.path("CPQ_SERVICE_TOKEN_FILE")),
        new Waiting(
            ApprovalTimes.from(settings),
            settings.duration("CPQ_CALLBACK_TIMEOUT", Duration.ofSeconds(30)),
            settings.duration("CPQ_START_SEEN_WITHIN", Duration.ofMinutes(1))));
  }

  static DatabaseSettings database(Settings settings) {
    return new DatabaseSettings(
        settings.text("CPQ_DB_URL"),
        settings.text("CPQ_DB_USER"),
        settings.secret("CPQ_DB_PASSWORD").value(),
        settings.number("CPQ_DB_POOL_SIZE", 16, 2, 200));
  }
}
