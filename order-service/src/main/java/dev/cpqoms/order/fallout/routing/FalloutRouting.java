package dev.cpqoms.order.fallout.routing;

import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;

/**
 * The table {@code fallout-routing.dmn}: from category, code and severity of a case to the queue
 * that owns it. A table that cannot be read, or that leaves a case without an owner, is a fault of
 * the release: the first stops the process from starting, the second its tests.
 */
public final class FalloutRouting {

  private static final String TABLE = "fallout-routing.dmn";
  private static final String DECISION = "fallout-queue";

  private final DmnEngine engine = new DmnEngine.Builder().build();
  private final ParsedDmn table;

  public FalloutRouting() {
    try (InputStream file =
        Objects.requireNonNull(FalloutRouting.class.getResourceAsStream(TABLE), TABLE)) {
      table =
          engine
              .parse(file)
              .fold(
                  failure -> {
                    throw new IllegalStateException(TABLE + ": " + failure.message());
                  },
                  parsed -> parsed);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /** The queue of the first rule that fits. */
  public String queue(FalloutCause cause, Severity severity) {
    Map<String, Object> inputs =
        Map.of(
            "category", cause.category().name(),
            "code", cause.code(),
            "severity", severity.name());
    return engine
        .eval(table, DECISION, inputs)
        .fold(
            failure -> {
              throw new IllegalStateException(inputs + ": " + failure.failure().message());
            },
            FalloutRouting::queue);
  }

  private static String queue(DmnEngine.EvalResult result) {
    if (result instanceof DmnEngine.Result found && found.value() instanceof String queue) {
      return queue;
    }
    throw new IllegalStateException(TABLE + " gives no queue: " + result);
  }
}
