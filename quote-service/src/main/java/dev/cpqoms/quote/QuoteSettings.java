package dev.cpqoms.quote;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.security.TokenSettings;
import java.net.URI;

/**
 * What quote-service needs to know of its surroundings.
 *
 * @param redis where copies of the catalog are kept
 * @param cacheBypass whether they are left alone, for everybody and from the start
 */
public record QuoteSettings(
    HttpSettings http,
    DatabaseSettings database,
    KafkaSettings kafka,
    TokenSettings tokens,
    URI redis,
    boolean cacheBypass) {
  private static final int PORT = 8081;
  private static final int POOL_SIZE = 16;

  static QuoteSettings from(Settings settings) {
    return new QuoteSettings(
        HttpSettings.from(settings, PORT),
        database(settings, settings.number("CPQ_DB_POOL_SIZE", POOL_SIZE, 2, 200)),
        KafkaSettings.from(settings),
        TokenSettings.from(settings),
        settings.uri("CPQ_REDIS_URL"),
        settings.flag("CPQ_CACHE_BYPASS", false));
  }

  /** What a migration needs: the database, as its owner. */
  static DatabaseSettings owner(Settings settings) {
    return database(settings, 1);
  }

  private static DatabaseSettings database(Settings settings, int poolSize) {
    return new DatabaseSettings(
        settings.text("CPQ_DB_URL"),
        settings.text("CPQ_DB_USER"),
        settings.secret("CPQ_DB_PASSWORD").value(),
        poolSize);
  }
}
