package dev.cpqoms.externalsystems;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.http.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the partners need to know.
 *
 * @param apiKey what callers have to show
 * @param callbackSecret what signs the callbacks
 * @param ledgerFile where the effects are remembered
 * @param provisioningDelay how long asynchronous work takes
 */
record ExternalSettings(
    HttpSettings http,
    Secret apiKey,
    Secret callbackSecret,
    Path ledgerFile,
    Duration provisioningDelay) {

  private static final int PORT = 8090;

  static ExternalSettings from(Settings settings) {
    return new ExternalSettings(
        HttpSettings.from(settings, PORT),
        settings.secret("CPQ_PARTNER_API_KEY"),
        settings.secret("CPQ_CALLBACK_SECRET"),
        settings.path("CPQ_LEDGER_FILE"),
        settings.duration("CPQ_PROVISIONING_DELAY", Duration.ofMillis(300)));
  }

  /** For the host: when it is closed the operations have ended, and only held answers are left. */
  HttpSettings withoutGrace() {
    return new HttpSettings(http.host(), http.port(), Duration.ZERO);
  }
}
