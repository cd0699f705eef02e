package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the tables that every service has. */
final class OperationalTables {

  static final ObjectMapper JSON = new ObjectMapper();

  private final TenantQuery query;

  OperationalTables(TenantQuery query) {
    this.query = query;
  }

  boolean everythingIsPublished() {
    return !query.any(
        "SELECT 1 FROM outbox_event WHERE status NOT IN ('PUBLISHED', 'QUARANTINED') LIMIT 1");
  }

  boolean everythingIsSettled() {
    return !query.any(
        "SELECT 1 FROM inbox_message WHERE status NOT IN ('PROCESSED', 'QUARANTINED') LIMIT 1");
  }

  List<OutboxEvent> outbox() {
    return query.all(
        """
        SELECT tenant_id, outbox_event_id, aggregate_type, aggregate_id, aggregate_version,
               event_type, topic, status, published_partition, published_offset, correlation_id,
               traceparent, created_at, payload
          FROM outbox_event
        """,
        row ->
            new OutboxEvent(
                row.getString("tenant_id"),
                uuid(row, "outbox_event_id"),
                row.getString("aggregate_type"),
                uuid(row, "aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("event_type"),
                row.getString("topic"),
                row.getString("status"),
                row.getObject("published_partition", Integer.class),
                row.getObject("published_offset", Long.class),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getTimestamp("created_at").toInstant(),
                json(row.getString("payload")).path("data")));
  }

  List<InboxMessage> inbox() {
    return query.all(
        "SELECT consumer_name, event_id, event_type, status FROM inbox_message",
        row ->
            new InboxMessage(
                query.service(),
                row.getString("consumer_name"),
                uuid(row, "event_id"),
                row.getString("event_type"),
                row.getString("status")));
  }

  List<AuditEntry> audit() {
    return query.all(
        "SELECT * FROM audit_log ORDER BY position",
        row ->
            new AuditEntry(
                query.service(),
                uuid(row, "audit_id"),
                row.getString("tenant_id"),
                row.getLong("position"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("roles"),
                row.getInt("authority"),
                row.getString("action"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("before_json"),
                row.getString("after_json"),
                row.getString("reason"),
                row.getString("correlation_id"),
                row.getString("previous_hash"),
                row.getString("hash")));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + text, e);
    }
  }
}
