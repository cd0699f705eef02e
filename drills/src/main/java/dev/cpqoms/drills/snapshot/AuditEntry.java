package dev.cpqoms.drills.snapshot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_log}, every column that its hash covers and the hash itself. */
public record AuditEntry(
    String service,
    UUID auditId,
    String tenant,
    long position,
    Instant occurredAt,
    String actor,
    String roles,
    int authority,
    String action,
    String targetType,
    String targetId,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason,
    String correlationId,
    String previousHash,
    String hash) {}
