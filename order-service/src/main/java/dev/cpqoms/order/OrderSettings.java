package dev.cpqoms.order;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.security.TokenSettings;

/**
 * What order-service needs to know of its surroundings.
 *
 * @param callbackSecret what partners sign their callbacks with
 * @param patience how long things may take before somebody is told
 */
public record OrderSettings(
    HttpSettings http,
    DatabaseSettings database,
    KafkaSettings kafka,
    TokenSettings tokens,
    Secret callbackSecret,
    Patience patience) {

  private static final int PORT = 8082;
  private static final int POOL_SIZE = 16;

  static OrderSettings from(Settings settings) {
    return new OrderSettings(
        HttpSettings.from(settings, PORT),
        app(settings),
        KafkaSettings.from(settings),
        TokenSettings.from(settings),
        settings.secret("CPQ_CALLBACK_SECRET"),
        Patience.from(settings));
  }

  /** What a migration needs: the database, as its owner. */
  static DatabaseSettings owner(Settings settings) {
    return database(settings, 1);
  }

  private static DatabaseSettings app(Settings settings) {
    return database(settings, settings.number("CPQ_DB_POOL_SIZE", POOL_SIZE, 2, 200));
  }

  private static DatabaseSettings database(Settings settings, int poolSize) {
    return new DatabaseSettings(
        settings.text("CPQ_DB_URL"),
        settings.text("CPQ_DB_USER"),
        settings.secret("CPQ_DB_PASSWORD").value(),
        poolSize);
  }
}
