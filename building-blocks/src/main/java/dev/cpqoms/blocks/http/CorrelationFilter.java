package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request its correlation id and trace context. An id that comes in is kept when it is
 * harmless in a log line; another one is replaced, never answered with an error.
 */
@PreMatching
final class CorrelationFilter implements ContainerRequestFilter {
  static final String HEADER = "X-Correlation-Id";
  static final String TRACEPARENT = "traceparent";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final IdSource ids = IdSource.timeOrdered();

  @Override
  public void filter(ContainerRequestContext request) {
    String correlationId = correlationId(request.getHeaderString(HEADER));
    String traceparent = TraceContext.current(request.getHeaderString(TRACEPARENT));
    RequestContexts.remember(request, correlationId, traceparent);
    LogFields.begin(correlationId, traceparent);
  }

  private String correlationId(@Nullable String incoming) {
    return incoming != null && HARMLESS.matcher(incoming).matches()
        ? incoming
        : ids.next().toString();
  }
}
