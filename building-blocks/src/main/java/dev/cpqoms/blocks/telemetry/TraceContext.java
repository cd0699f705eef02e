package dev.cpqoms.blocks.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C {@code traceparent} of the current work. With the OpenTelemetry agent attached it is the
 * agent's; without it the one that came in is passed on, so that a trace does not break at a
 * process that is not traced.
 */
public final class TraceContext {
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceContext() {}

  /** The current span, else the valid incoming value, else a new one. */
  public static String current(@Nullable String incoming) {
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      return "00-"
          + span.getTraceId()
          + "-"
          + span.getSpanId()
          + "-"
          + span.getTraceFlags().asHex();
    }
    return incoming != null && TRACEPARENT.matcher(incoming).matches() ? incoming : fresh();
  }

  /**
   * The parent to be made current for work that was kept for later, so that an attached agent puts
   * the work into the trace it was kept in.
   */
  public static Span continuing(@Nullable String traceparent) {
    if (traceparent == null || !TRACEPARENT.matcher(traceparent).matches()) {
      return Span.getInvalid();
    }
    String[] parts = traceparent.split("-", 4);
    TraceFlags flags = TraceFlags.fromHex(parts[3], 0);
    return Span.wrap(
        SpanContext.createFromRemoteParent(parts[1], parts[2], flags, TraceState.getDefault()));
  }

  /** As {@link #continuing}, unless an attached agent has made a span for the work already. */
  public static Span within(@Nullable String traceparent) {
    Span span = Span.current();
    return span.getSpanContext().isValid() ? span : continuing(traceparent);
  }

  /** The trace id inside a valid traceparent. */
  public static String traceId(String traceparent) {
    return traceparent.substring(3, 35);
  }

  private static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    String high = hex.toHexDigits(random.nextLong());
    String low = hex.toHexDigits(nonZero(random));
    return "00-" + high + low + "-" + hex.toHexDigits(nonZero(random)) + "-00";
  }

  private static long nonZero(ThreadLocalRandom random) {
    return random.nextLong(1, Long.MAX_VALUE);
  }
}
