package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.fulfillment.engine.EngineSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the worker needs to know.
 *
 * @param tokens whose tokens are believed by those who ask for the connections
 * @param orderService where tasks are kept
 * @param serviceToken the file with the token of this process
 * @param callbacks the base URL that asynchronous partners report to
 * @param deliveryPoll how long the queue rests when nothing in it is due
 */
record WorkerSettings(
    HttpSettings http,
    TokenSettings tokens,
    EngineSettings engine,
    URI orderService,
    Path serviceToken,
    PartnerSettings partners,
    URI callbacks,
    Duration deliveryPoll) {

  private static final int PORT = 8085;

  static WorkerSettings from(Settings settings) {
    EngineSettings engine = EngineSettings.from(settings);
    PartnerSettings partners = PartnerSettings.from(settings);
    HoldingTimes.check(partners.dependencies(), engine.jobTimeout(), settings);
    return new WorkerSettings(
        HttpSettings.from(settings, PORT),
        TokenSettings.from(settings),
        engine,
        settings.uri("CPQ_ORDER_SERVICE_URL"),
        settings.path("CPQ_SERVICE_TOKEN_FILE"),
        partners,
        settings.uri("CPQ_CALLBACK_URL"),
        settings.duration("CPQ_DELIVERY_POLL", Duration.ofMillis(200)));
  }
}
