package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** A row of {@code inbox_message}. */
public record InboxMessage(
    String service, String consumer, UUID eventId, String eventType, String status) {}
