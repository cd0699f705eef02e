package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** Where a fulfillment task stands, as its own table says. */
public record TaskStanding(String tenant, UUID orderId, UUID taskId, String type, String state) {}
