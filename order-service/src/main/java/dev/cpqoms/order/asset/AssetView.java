package dev.cpqoms.order.asset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the contracts show it.
 *
 * @param orderId the order that made it
 * @param version rises by one with every change; what a line that changes it has to name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    int version,
    Instant activatedAt,
    @Nullable Instant terminatedAt) {

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
        row.version(),
        row.activatedAt(),
        row.terminatedAt());
  }
}
