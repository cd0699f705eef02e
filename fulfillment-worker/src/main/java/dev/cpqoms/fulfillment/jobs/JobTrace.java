package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.telemetry.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/** The trace that a process variable names, as the parent of what a job does. */
final class JobTrace {

  private JobTrace() {}

  /** To be made current for the run; an attached agent then continues it in every call. */
  static Span continuing(@Nullable String traceparent) {
    String[] parts = TraceContext.current(traceparent).split("-", 4);
    return Span.wrap(
        SpanContext.createFromRemoteParent(
            parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault()));
  }
}
