package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A stored price: its waterfall, and the hash that it was stored with. */
public record PriceSnapshot(
    String tenant, UUID quoteId, int revision, JsonNode content, String hash) {}
