package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** Where a quote or an order stands, as its own table says. */
public record Aggregate(String tenant, String type, UUID id, String state, long version) {}
