package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** A fallout case that nobody has resolved yet, and whose it is. */
public record FalloutStanding(String tenant, UUID orderId, String code, String ownerQueue) {}
