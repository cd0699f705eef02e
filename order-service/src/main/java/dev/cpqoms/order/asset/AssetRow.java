package dev.cpqoms.order.asset;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AssetRow(
    UUID assetId,
    String customerId,
    UUID orderId,
    String itemId,
    String offeringId,
    String offeringName,
    int quantity,
    String options,
    String state,
    int version,
    Instant activatedAt,
    @Nullable Instant terminatedAt) {}
