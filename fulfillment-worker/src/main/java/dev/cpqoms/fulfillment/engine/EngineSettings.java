package dev.cpqoms.fulfillment.engine;

import dev.cpqoms.blocks.config.Settings;
import java.net.URI;

/**
 * Where the engine is.
 *
 * @param streaming whether jobs are pushed to this process; otherwise it polls
 */
public record EngineSettings(URI address, boolean streaming) {

  public static EngineSettings from(Settings settings) {
    URI address = settings.uri("CPQ_ZEEBE_ADDRESS", URI.create("http://127.0.0.1:26500"));
    return new EngineSettings(address, settings.flag("CPQ_ZEEBE_STREAMING", true));
  }

  boolean encrypted() {
    return "https".equals(address.getScheme());
  }
}
