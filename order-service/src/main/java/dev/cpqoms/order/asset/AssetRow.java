package dev.cpqoms.order.asset;

import java.time.Instant;
import java.util.UUID;

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
    Instant activatedAt) {}
