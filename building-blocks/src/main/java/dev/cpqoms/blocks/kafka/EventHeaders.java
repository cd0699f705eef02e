package dev.cpqoms.blocks.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The record headers of an event: CloudEvents 1.0 in binary mode, the platform's two extensions
 * (tenant and correlation), and the W3C trace context. They repeat what the envelope says, for
 * readers that route without parsing.
 */
public final class EventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String TENANT = "ce_tenantid";
  public static final String CORRELATION = "ce_correlationid";
  public static final String TRACEPARENT = "traceparent";

  // Why and where from: on dead letters only.
  public static final String DLT_TOPIC = "dlt_topic";
  public static final String DLT_PARTITION = "dlt_partition";
  public static final String DLT_OFFSET = "dlt_offset";
  public static final String DLT_CONSUMER = "dlt_consumer";
  public static final String DLT_ERROR_CODE = "dlt_error_code";
  public static final String DLT_ERROR_MESSAGE = "dlt_error_message";
  public static final String DLT_RETRIES = "dlt_retries";

  private EventHeaders() {}

  /** Sets the header, or leaves it out when there is no value. */
  public static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The last header of that name as text. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
