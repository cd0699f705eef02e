package dev.cpqoms.blocks.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The fields that tie log lines together, for the current thread. */
public final class LogFields {
  public static final String CORRELATION_ID = "correlationId";
  public static final String TENANT_ID = "tenantId";
  public static final String AGGREGATE_ID = "aggregateId";
  public static final String TRACE_ID = "traceId";
  public static final String INCIDENT_ID = "incidentId";

  private LogFields() {}

  /** Begins a piece of work; {@link #clear()} ends it. */
  public static void begin(String correlationId, String traceparent) {
    MDC.put(CORRELATION_ID, correlationId);
    MDC.put(TRACE_ID, TraceContext.traceId(traceparent));
  }

  public static void tenant(String tenantId) {
    MDC.put(TENANT_ID, tenantId);
  }

  public static void aggregate(@Nullable Object aggregateId) {
    if (aggregateId != null) {
      MDC.put(AGGREGATE_ID, aggregateId.toString());
    }
  }

  public static void clear() {
    MDC.remove(CORRELATION_ID);
    MDC.remove(TENANT_ID);
    MDC.remove(AGGREGATE_ID);
    MDC.remove(TRACE_ID);
    MDC.remove(INCIDENT_ID);
  }
}
