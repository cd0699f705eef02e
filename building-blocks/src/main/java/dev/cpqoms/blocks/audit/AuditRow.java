package dev.cpqoms.blocks.audit;

import dev.cpqoms.blocks.json.Hashes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_log} without its own hash, which follows from the rest. */
public record AuditRow(
    UUID auditId,
    String tenantId,
    long position,
    Instant occurredAt,
    String actor,
    String roles,
    int authority,
    String action,
    String targetType,
    String targetId,
    @Nullable String beforeJson,
    @Nullable String afterJson,
    @Nullable String reason,
    String correlationId,
    String previousHash) {

  /** SHA-256 over the canonical JSON of all other columns, the previous row's hash among them. */
  public String hash() {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("auditId", auditId.toString());
    columns.put("tenantId", tenantId);
    columns.put("position", position);
    columns.put("occurredAt", occurredAt.toString());
    columns.put("actor", actor);
    columns.put("roles", roles);
    columns.put("authority", authority);
    columns.put("action", action);
    columns.put("targetType", targetType);
    columns.put("targetId", targetId);
    columns.put("before", beforeJson);
    columns.put("after", afterJson);
    columns.put("reason", reason);
    columns.put("correlationId", correlationId);
    columns.put("previousHash", previousHash);
    return Hashes.ofJson(columns);
  }
}
