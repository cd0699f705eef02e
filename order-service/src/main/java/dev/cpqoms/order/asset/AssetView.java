package dev.cpqoms.order.asset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.time.Instant;
import java.util.UUID;

/** An asset as the contracts show it. */
public record AssetView(
    UUID assetId,
    String customerId,
    UUID orderId,
    String itemId,
    String offeringId,
    String offeringName,
    int quantity,
    JsonNode options,
    String state,
    Instant activatedAt) {

  static AssetView of(AssetRow row) {
    return new AssetView(
        row.assetId(),
        row.customerId(),
        row.orderId(),
        row.itemId(),
        row.offeringId(),
        row.offeringName(),
        row.quantity(),
        Json.tree(row.options()),
        row.state(),
        row.activatedAt());
  }
}
