package dev.cpqoms.blocks.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.cpqoms.blocks.config.Settings;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Names the process in every log line, sets the level, and leads the logs of the hosts into the
 * same stream.
 */
public final class Logging {
  private static final String LEVEL_KEY = "CPQ_LOG_LEVEL";

  private Logging() {}

  /**
   * Reads {@code CPQ_LOG_LEVEL} (INFO); call it first, so that later mistakes are logged as JSON
   * too.
   */
  public static void start(String process, Settings settings) {
    String word = settings.text(LEVEL_KEY, "INFO");
    Level level = Level.toLevel(word, null);
    if (level == null) {
      settings.mistake(LEVEL_KEY, "is none of TRACE, DEBUG, INFO, WARN, ERROR");
    }
    bridgeJavaUtilLogging();
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (factory instanceof LoggerContext context) {
      name(context, process);
      context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level == null ? Level.INFO : level);
    }
  }

  private static void name(LoggerContext context, String process) {
    if ("default".equals(context.getName())) {
      context.setName(process);
    }
  }

  private static void bridgeJavaUtilLogging() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
