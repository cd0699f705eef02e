package dev.cpqoms.outbox;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.outbox.relay.RelaySettings;

/** The configuration of this process. */
record PublisherSettings(
    HttpSettings http,
    TokenSettings tokens,
    KafkaSettings kafka,
    DatabaseSettings quote,
    DatabaseSettings order,
    RelaySettings relay) {

  private static final int PORT = 8084;

  /** One connection to relay, one for the heartbeat, one for the probe. */
  private static final int POOL_SIZE = 3;

  static PublisherSettings from(Settings settings) {
    return new PublisherSettings(
        HttpSettings.from(settings, PORT),
        TokenSettings.from(settings),
        KafkaSettings.from(settings),
        outbox(settings, "CPQ_OUTBOX_QUOTE"),
        outbox(settings, "CPQ_OUTBOX_ORDER"),
        RelaySettings.from(settings));
  }

  private static DatabaseSettings outbox(Settings settings, String prefix) {
    return new DatabaseSettings(
        settings.text(prefix + "_URL"),
        settings.text(prefix + "_USER"),
        settings.secret(prefix + "_PASSWORD").value(),
        POOL_SIZE);
  }
}
