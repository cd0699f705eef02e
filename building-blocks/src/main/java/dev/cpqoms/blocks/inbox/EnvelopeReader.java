package dev.cpqoms.blocks.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of an event. Fields it does not know are left alone, so that producers may add
 * some; a mandatory field that is missing or of another type makes the record unreadable.
 */
public final class EnvelopeReader {

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private EnvelopeReader() {}

  /**
   * @param value the record's value, null for a tombstone
   * @param traceparent the record's trace context; ignored when malformed
   * @throws UnreadableEvent naming the first thing that is wrong
   */
  public static EventEnvelope read(byte @Nullable [] value, @Nullable String traceparent) {
    JsonNode root = tree(value);
    return new EventEnvelope(
        uuid(root, "eventId"),
        text(root, "eventType"),
        Math.toIntExact(positive(root, "eventVersion", Integer.MAX_VALUE)),
        instant(root, "occurredAt"),
        tenant(root),
        text(root, "producer"),
        text(root, "aggregateType"),
        uuid(root, "aggregateId"),
        positive(root, "aggregateVersion", Long.MAX_VALUE),
        text(root, "correlationId"),
        root.hasNonNull("causationId") ? text(root, "causationId") : null,
        text(root, "schemaVersion"),
        data(root),
        traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null);
  }

  private static JsonNode tree(byte @Nullable [] value) {
    if (value == null) {
      throw new UnreadableEvent("the record has no value");
    }
    try {
      JsonNode root = Json.mapper().readTree(value);
      if (root == null || !root.isObject()) {
        throw new UnreadableEvent("the value is no JSON object");
      }
      return root;
    } catch (IOException e) {
      throw new UnreadableEvent("the value is no JSON", e);
    }
  }

  private static JsonNode data(JsonNode root) {
    JsonNode data = root.get("data");
    if (data == null || !data.isObject()) {
      throw new UnreadableEvent("data is missing or no object");
    }
    return data;
  }

  private static String text(JsonNode root, String field) {
    JsonNode node = root.get(field);
    // PostgreSQL cannot keep U+0000 in text; no legitimate id or name has one.
    if (node == null
        || !node.isTextual()
        || node.textValue().isBlank()
        || node.textValue().indexOf('\0') >= 0) {
      throw new UnreadableEvent(field + " is missing or no text");
    }
    return node.textValue();
  }

  private static long positive(JsonNode root, String field, long most) {
    JsonNode node = root.get(field);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new UnreadableEvent(field + " is missing or no whole number");
    }
    long value = node.longValue();
    if (value < 1 || value > most) {
      throw new UnreadableEvent(field + " is out of range");
    }
    return value;
  }

  private static UUID uuid(JsonNode root, String field) {
    try {
      return UUID.fromString(text(root, field));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEvent(field + " is no UUID", e);
    }
  }

  private static Instant instant(JsonNode root, String field) {
    try {
      return Instant.parse(text(root, field));
    } catch (DateTimeException e) {
      throw new UnreadableEvent(field + " is no instant", e);
    }
  }

  private static TenantId tenant(JsonNode root) {
    String tenant = text(root, "tenantId");
    if (!TenantId.isValid(tenant)) {
      throw new UnreadableEvent("tenantId is no tenant id");
    }
    return new TenantId(tenant);
  }
}
