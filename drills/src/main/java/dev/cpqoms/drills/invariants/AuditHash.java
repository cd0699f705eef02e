package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published recipe of an audit row's hash: SHA-256 of the canonical JSON of its columns. */
final class AuditHash {

  private AuditHash() {}

  static String of(AuditEntry entry) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("auditId", entry.auditId().toString());
    columns.put("tenantId", entry.tenant());
    columns.put("position", entry.position());
    columns.put("occurredAt", entry.occurredAt().toString());
    columns.put("actor", entry.actor());
    columns.put("roles", entry.roles());
    columns.put("authority", entry.authority());
    columns.put("action", entry.action());
    columns.put("targetType", entry.targetType());
    columns.put("targetId", entry.targetId());
    columns.put("before", entry.before());
    columns.put("after", entry.after());
    columns.put("reason", entry.reason());
    columns.put("correlationId", entry.correlationId());
    columns.put("previousHash", entry.previousHash());
    return CanonicalHash.of(columns);
  }
}
