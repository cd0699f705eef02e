package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** Which accepted quote revision an order came from. */
public record OrderOrigin(String tenant, UUID orderId, UUID quoteId, int quoteRevision) {}
