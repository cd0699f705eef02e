package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.config.Settings;
import java.net.URI;
import java.time.Duration;

/**
 * Where the engine is.
 *
 * @param streaming whether jobs are pushed to the workers; otherwise they poll
 * @param jobTimeout how long a job may take before the engine gives it to another worker
 */
public record EngineSettings(URI address, boolean streaming, Duration jobTimeout) {

  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(30);

  public EngineSettings(URI address, boolean streaming) {
    this(address, streaming, JOB_TIMEOUT);
  }

  public static EngineSettings from(Settings settings) {
    URI address = settings.uri("CPQ_ZEEBE_ADDRESS", URI.create("http://127.0.0.1:26500"));
    return new EngineSettings(
        address,
        settings.flag("CPQ_ZEEBE_STREAMING", true),
        settings.duration("CPQ_JOB_TIMEOUT", JOB_TIMEOUT));
  }

  boolean encrypted() {
    return "https".equals(address.getScheme());
  }
}
